// Where in the page somebody is: kept in the address after #, so that Back, Forward and links work.

export type Route =
  | { readonly at: "start" | "begin" | "overview" | "evidence" | "paste" | "checks" | "actions" | "reports" | "about" }
  | { readonly at: "why"; readonly node?: string }
  | { readonly at: "section"; readonly id: string }
  | { readonly at: "element"; readonly id: string }
  | { readonly at: "evidence-item"; readonly id: string; readonly from?: string }
  | { readonly at: "add-evidence"; readonly element?: string }
  | { readonly at: "help"; readonly topic: HelpTopic };

export const helpTopics = ["storage", "it", "accessibility", "licences"] as const;
export type HelpTopic = (typeof helpTopics)[number];

const plain = ["start", "begin", "overview", "evidence", "paste", "checks", "actions", "reports", "about"] as const;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The route of an address after #; the start for one that means nothing. */
export function routeOf(hash: string): Route {
  const [at = "", id, from] = hash.replace(/^#\/?/, "").split("/").map(decoded);
  const known = plain.find((each) => each === at);
  if (known) return { at: known };
  if (at === "why") return id ? { at, node: id } : { at };
  if (at === "add-evidence") return id ? { at, element: id } : { at };
  if (at === "evidence-item" && id) return from ? { at, id, from } : { at, id };
  if ((at === "section" || at === "element") && id) return { at, id };
  const topic = helpTopics.find((each) => each === id);
  if (at === "help" && topic) return { at, topic };
  return { at: "start" };
}

export function hashOf(route: Route): string {
  const parts: string[] = [route.at];
  if (route.at === "why" && route.node !== undefined) parts.push(route.node);
  if (route.at === "add-evidence" && route.element !== undefined) parts.push(route.element);
  if (route.at === "section" || route.at === "element") parts.push(route.id);
  if (route.at === "evidence-item") parts.push(route.id, ...(route.from === undefined ? [] : [route.from]));
  if (route.at === "help") parts.push(route.topic);
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}
