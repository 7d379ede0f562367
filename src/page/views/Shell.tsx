// What surrounds every view: the name of the service, where one can go, and whether the work is saved.
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { hasChanges, type App, type Open, type State } from "../app.ts";
import type { Route } from "../model/route.ts";
import { Button, Link, TroubleSummary } from "../parts/page.tsx";

const places: readonly { readonly to: Route; readonly title: string; readonly holds: readonly Route["at"][] }[] = [
  { to: { at: "overview" }, title: "Overview", holds: ["overview", "section", "element", "about", "why"] },
  { to: { at: "evidence" }, title: "Evidence", holds: ["evidence", "evidence-item", "add-evidence", "paste"] },
  { to: { at: "checks" }, title: "Things to check", holds: ["checks"] },
  { to: { at: "actions" }, title: "Actions", holds: ["actions"] },
  { to: { at: "reports" }, title: "Reports", holds: ["reports"] },
];

function SavedText({ open }: { readonly open: Open }): JSX.Element {
  const { saved } = open;
  if (saved.is === "failed") return <strong class="app-status__problem">{saved.why} Your changes are not in {saved.name}.</strong>;
  if (hasChanges(open)) {
    if (saved.is === "never") return <>Not saved yet.</>;
    return saved.is === "saved" ? <>Saving to {saved.name}…</> : <>Changed since the copy of {saved.at}.</>;
  }
  if (saved.is === "saved") return <>Saved at {saved.at} to {saved.name}</>;
  if (saved.is === "downloaded") return <>Copy downloaded at {saved.at}: {saved.name}</>;
  return <>No changes</>;
}

function StatusBar({ app, open }: { readonly app: App; readonly open: Open }): JSX.Element {
  const { history, saved, readOnly } = open;
  return (
    <div class="app-status">
      <div class="app-width app-status__line">
        <span class="app-status__saved" role="status">
          {readOnly ? <>You can only read here: this assessment is open in another tab. </> : <SavedText open={open} />}
        </span>
        {readOnly && <Button look="link" onClick={() => void app.takeOver()}>Edit here instead</Button>}
        {!readOnly && hasChanges(open) && saved.is !== "failed" && <Button look="link" onClick={() => void app.save()}>Save now</Button>}
        {saved.is === "failed" && <Button look="link" onClick={() => { app.downloadCopy(); }}>Download a copy</Button>}
        {!readOnly && (
          <span class="app-status__undo">
            <Button look="link" disabled={history.past.length === 0} onClick={() => { app.undo(); }}>Undo</Button>
            <Button look="link" disabled={history.future.length === 0} onClick={() => { app.redo(); }}>Redo</Button>
          </span>
        )}
      </div>
    </div>
  );
}

/** Asks what becomes of changes that are not saved. Esc stays. */
function Leaving({ app }: { readonly app: App }): JSX.Element {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => { ref.current?.showModal(); }, []);
  return (
    <dialog class="app-dialog" ref={ref} aria-labelledby="leaving" onClose={() => { app.stay(); }}>
      <h2 class="govuk-heading-m" id="leaving">You have changes that are not saved.</h2>
      <div class="govuk-button-group">
        <Button onClick={() => void app.saveAndLeave()}>Save and close</Button>
        <Button look="secondary" onClick={() => void app.leaveWithoutSaving()}>Close without saving</Button>
        <Button look="secondary" onClick={() => { app.stay(); }}>Stay</Button>
      </div>
    </dialog>
  );
}

export function Shell({ app, state, children }: { readonly app: App; readonly state: State; readonly children: ComponentChildren }): JSX.Element {
  const { open, route, trouble, busy, spoken } = state;
  const skip = (event: Event): void => {
    event.preventDefault(); // the address after # is the view's
    document.getElementById("main")?.focus();
  };
  return (
    <>
      <a href="#main" class="govuk-skip-link" onClick={skip}>Skip to main content</a>
      <header class="app-header">
        <div class="app-width app-header__line">
          <Link to={open ? { at: "overview" } : { at: "start" }} class="app-header__name">{open ? "Check your service against the standard" : "assay"}</Link>
        </div>
        {open && (
          <nav class="app-width app-places" aria-label="Parts of your assessment">
            <ul>
              {places.map(({ to, title, holds }) => {
                const current = holds.includes(route.at);
                return <li key={title}><Link to={to} class={`app-places__link${current ? " app-places__link--current" : ""}`} {...(current ? { "aria-current": "page" as const } : {})}>{title}</Link></li>;
              })}
            </ul>
          </nav>
        )}
      </header>
      {open && <StatusBar app={app} open={open} />}
      <main class="app-width app-main" id="main" tabIndex={-1}>
        {trouble && <TroubleSummary trouble={trouble} />}
        {children}
      </main>
      {state.leaving && <Leaving app={app} />}
      {busy !== null && <div class="app-busy" role="status">{busy}</div>}
      <div class="govuk-visually-hidden" aria-live="polite">{spoken}</div>
      <footer class="app-footer">
        <div class="app-width">
          <ul>
            <li><Link to={{ at: "help", topic: "storage" }}>What this page stores</Link></li>
            <li><Link to={{ at: "help", topic: "it" }}>For your IT team</Link></li>
            <li><Link to={{ at: "help", topic: "accessibility" }}>Accessibility</Link></li>
            <li><Link to={{ at: "help", topic: "licences" }}>Licences</Link></li>
          </ul>
        </div>
      </footer>
    </>
  );
}
