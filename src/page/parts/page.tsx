// Pieces that every view is made of: headings, links within the page, buttons, opening details, tags, errors.
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Trouble } from "../app.ts";
import { hashOf, type Route } from "../model/route.ts";

interface Inside {
  readonly children: ComponentChildren;
}

export function Link({ to, children, class: look = "govuk-link", ...rest }: Inside & { readonly to: Route; readonly class?: string; readonly "aria-current"?: "page" }): JSX.Element {
  return <a class={look} href={hashOf(to)} {...rest}>{children}</a>;
}

interface ButtonProps extends Inside {
  readonly onClick: () => void;
  readonly look?: "primary" | "secondary" | "warning" | "link";
  readonly disabled?: boolean;
  readonly id?: string;
}

export function Button({ onClick, look = "primary", disabled, id, children }: ButtonProps): JSX.Element {
  const style = look === "link" ? "app-link-button" : `govuk-button${look === "primary" ? "" : ` govuk-button--${look}`}`;
  return <button type="button" class={style} id={id} disabled={disabled} onClick={onClick}>{children}</button>;
}

export function ButtonLink({ to, look = "primary", children }: Inside & { readonly to: Route; readonly look?: "primary" | "secondary" }): JSX.Element {
  return <a class={`govuk-button${look === "primary" ? "" : " govuk-button--secondary"}`} href={hashOf(to)} draggable={false}>{children}</a>;
}

/** The heading of a view. It gets the focus when the view is shown, so that a screen reader begins there. */
export function Heading({ caption, children }: Inside & { readonly caption?: ComponentChildren }): JSX.Element {
  return (
    <>
      {caption !== undefined && <span class="govuk-caption-l">{caption}</span>}
      <h1 class="govuk-heading-l" tabIndex={-1}>{children}</h1>
    </>
  );
}

export function Details({ summary, children }: Inside & { readonly summary: ComponentChildren }): JSX.Element {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary"><span class="govuk-details__summary-text">{summary}</span></summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}

export function Bullets({ texts }: { readonly texts: readonly ComponentChildren[] }): JSX.Element {
  return <ul class="govuk-list govuk-list--bullet">{texts.map((text) => <li>{text}</li>)}</ul>;
}

export type TagColour = "grey" | "green" | "blue" | "yellow" | "red" | "purple";

export function Tag({ colour, children }: Inside & { readonly colour?: TagColour }): JSX.Element {
  return <strong class={`govuk-tag${colour ? ` govuk-tag--${colour}` : ""}`}>{children}</strong>;
}

export function Warning({ children }: Inside): JSX.Element {
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">Warning </span>{children}</strong>
    </div>
  );
}

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What has to be put right before going on, with links to the fields. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }): JSX.Element | null {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => { if (errors.length > 0) ref.current?.focus(); }, [errors]);
  if (errors.length === 0) return null;
  const focus = (event: Event, field: string): void => {
    event.preventDefault(); // the address after # is the view's
    document.getElementById(field)?.focus();
  };
  return (
    <div class="govuk-error-summary" ref={ref} tabIndex={-1} role="alert">
      <h2 class="govuk-error-summary__title">There is a problem</h2>
      <ul class="govuk-list govuk-error-summary__list">
        {errors.map(({ field, message }) => <li key={field}><a href={`#${field}`} onClick={(event) => { focus(event, field); }}>{message}</a></li>)}
      </ul>
    </div>
  );
}

export function TroubleSummary({ trouble }: { readonly trouble: Trouble }): JSX.Element {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => { ref.current?.focus(); }, [trouble]);
  const shown = trouble.problems.slice(0, 10);
  return (
    <div class="govuk-error-summary" ref={ref} tabIndex={-1} role="alert">
      <h2 class="govuk-error-summary__title">{trouble.title}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {shown.map(({ message, place }) => <li>{place === undefined ? message : `${place}: ${message}`}</li>)}
      </ul>
      {trouble.problems.length > shown.length && <p class="govuk-body">{trouble.problems.length - shown.length} more problems are not shown.</p>}
    </div>
  );
}
