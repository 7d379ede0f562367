// Pages that answer what people ask before they trust a file: what it stores, what it does, who can use it, whose work is in it.
import type { ComponentChildren, JSX } from "preact";
import type { State } from "../app.ts";
import type { HelpTopic } from "../model/route.ts";
import { Bullets, Heading, Link } from "../parts/page.tsx";

function Storage(): JSX.Element {
  return (
    <>
      <Heading>What this page stores</Heading>
      <p class="govuk-body">Nothing in your browser. Your assessment is only in the file that you save. The page does not send anything anywhere.</p>
      <Bullets texts={[
        "In Chrome and Edge, the page saves to the file that you choose. After that it saves each change within a second.",
        "In Firefox, and where the browser may not write to a folder, “Save now” downloads a copy. The name of each copy has a version and the time.",
        "Press Ctrl and S at any time to save.",
        "If you close the page with unsaved changes, the browser asks you first.",
      ]} />
      <p class="govuk-body">To go on later, open this page again and choose “Open a saved assessment”. Open the copy with the latest time.</p>
    </>
  );
}

function ItTeam(): JSX.Element {
  return (
    <>
      <Heading>For your IT team</Heading>
      <p class="govuk-body">This page is one HTML file. It checks ratings that people enter against the rules of a public-service standard. The rules run in the browser.</p>
      <Bullets texts={[
        "It opens no connection. Its content security policy forbids all of them: default-src 'none', connect-src 'none', form-action 'none'.",
        "It needs JavaScript, WebAssembly and a worker made from a blob. It works from a disk, a share or a stick in current Chromium, Edge and Firefox.",
        "It stores nothing in the browser: no cookies, no local storage, no database.",
        "It reads only files that somebody opens in it, and writes only files that somebody saves.",
        "The same build exists as files for an https address, without a server side.",
        "Check the file with the SHA-256 checksum of the release before you pass it on.",
      ]} />
      <p class="govuk-body"><Link to={{ at: "help", topic: "licences" }}>Licences</Link></p>
    </>
  );
}

function Accessibility(): JSX.Element {
  return (
    <>
      <Heading>Accessibility</Heading>
      <p class="govuk-body">This page aims to meet level AA of the Web Content Accessibility Guidelines 2.2. It is written for use with a keyboard, with a screen reader and at 400% zoom.</p>
      <h2 class="govuk-heading-m">How it was checked</h2>
      <p class="govuk-body">Each view is checked with axe-core, on narrow and wide screens, in light and in dark. Nobody has yet tested it with users of screen readers.</p>
      <h2 class="govuk-heading-m">Known issues</h2>
      <Bullets texts={["Dates use the browser's own date field, which differs from browser to browser.", "The wording of the official standard is not part of the page."]} />
    </>
  );
}

function Licences(): JSX.Element {
  return (
    <>
      <Heading>Licences</Heading>
      <p class="govuk-body">assay and its rules are under the MIT licence. The page also contains:</p>
      <Bullets texts={[
        "govuk-frontend, © Crown Copyright (Government Digital Service), MIT licence; without its crown and typeface",
        "Preact, © Jason Miller, MIT licence",
        "Lua, © Lua.org, PUC-Rio, MIT licence; Boost.JSON, Boost Software License; libsodium, ISC licence",
        "libxlsxwriter and libzip, BSD licences; pugixml, MIT licence; zlib, zlib licence",
      ]} />
      <p class="govuk-body">This is not a page of the UK government, and no certification body answers for it.</p>
    </>
  );
}

const topics: Record<HelpTopic, () => JSX.Element> = { storage: Storage, it: ItTeam, accessibility: Accessibility, licences: Licences };

function Back({ state }: { readonly state: State }): ComponentChildren {
  return <Link to={state.open ? { at: "overview" } : { at: "start" }} class="govuk-back-link">{state.open ? "Overview" : "Start"}</Link>;
}

export function Help({ state, topic }: { readonly state: State; readonly topic: HelpTopic }): JSX.Element {
  const Topic = topics[topic];
  return (
    <>
      <Back state={state} />
      <Topic />
    </>
  );
}
