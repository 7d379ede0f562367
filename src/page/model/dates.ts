// Days and times as the page shows and writes them: local time, because people read a clock on the wall.

const two = (number: number): string => String(number).padStart(2, "0");

export const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export const timeOf = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** 2026-03-12 as “12 March 2026”; what is no date as it is. */
export function inWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return year !== undefined && date !== undefined && name !== undefined ? `${Number(date)} ${name} ${year}` : day;
}
