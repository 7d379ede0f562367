// What the page carries inside itself: compressed, in base64, in elements that no browser runs. Addresses such as data: stay unused,
// because the policy of the page forbids every connection.

export async function embeddedBytes(id: string): Promise<Uint8Array> {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page is incomplete: ${id} is missing.`);
  const text = atob(element.textContent);
  element.textContent = ""; // 2 MB that nobody needs twice
  const compressed = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function embeddedText(id: string): Promise<string> {
  return new TextDecoder().decode(await embeddedBytes(id));
}
