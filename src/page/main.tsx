// Starts the page: shows the first screen at once, and loads the engine behind it.
import { render, type JSX } from "preact";
import { App, type State } from "./app.ts";
import { Engine } from "./engine/engine.ts";
import { hashOf } from "./model/route.ts";
import { About } from "./views/About.tsx";
import { Actions } from "./views/Actions.tsx";
import { Checks } from "./views/Checks.tsx";
import { Element } from "./views/Element.tsx";
import { AddEvidence, EvidenceItem } from "./views/EvidenceForm.tsx";
import { EvidenceList } from "./views/EvidenceList.tsx";
import { Help } from "./views/Help.tsx";
import { Overview } from "./views/Overview.tsx";
import { Paste } from "./views/Paste.tsx";
import { Reports } from "./views/Reports.tsx";
import { Section } from "./views/Section.tsx";
import { Shell } from "./views/Shell.tsx";
import { Begin, Start } from "./views/Start.tsx";
import { Why } from "./views/Why.tsx";

function View({ app, state }: { readonly app: App; readonly state: State }): JSX.Element {
  const { route, open } = state;
  if (route.at === "help") return <Help state={state} topic={route.topic} />;
  if (route.at === "begin") return <Begin app={app} />;
  if (route.at === "start" || !open) return <Start app={app} />;
  switch (route.at) {
    case "overview": return <Overview app={app} open={open} />;
    case "about": return <About app={app} open={open} />;
    case "section": return <Section key={route.id} app={app} open={open} id={route.id} />;
    case "element": return <Element app={app} open={open} id={route.id} />;
    case "evidence": return <EvidenceList open={open} />;
    case "paste": return <Paste app={app} open={open} />;
    case "checks": return <Checks app={app} open={open} />;
    case "actions": return <Actions app={app} open={open} />;
    case "reports": return <Reports app={app} open={open} />;
    case "why": return <Why app={app} open={open} node={route.node} />;
    case "add-evidence": return <AddEvidence key={route.element} app={app} open={open} element={route.element} />;
    case "evidence-item": return <EvidenceItem key={route.id} app={app} open={open} id={route.id} from={route.from} />;
  }
}

const root = document.getElementById("page");
if (!root) throw new Error("The page is incomplete.");
root.textContent = "";

let shownAt: string | null = null;

/** Shows the state. A view that is new gets the focus on its heading, and its name as the title of the page. */
function show(): void {
  const { state } = app;
  render(<Shell app={app} state={state}><View app={app} state={state} /></Shell>, root as HTMLElement);
  const at = hashOf(state.route);
  if (at === shownAt) return;
  const heading = document.querySelector("h1");
  if (shownAt !== null) {
    window.scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
  }
  if (heading) document.title = `${heading.textContent} – Check your service against the standard`;
  shownAt = at;
}

const engine = new Engine();
const app = new App(engine, show);
show();
engine.start().catch((error: unknown) => { app.fail("The page could not start", error); });
