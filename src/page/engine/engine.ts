// The page's side of the engine: typed calls to the worker.
import { embeddedBytes, embeddedText } from "./embedded.ts";
import type { CallName, Calls, Problem, Reply, Request, Supplies } from "./protocol.ts";

/** The engine refused a call; it says everything that is wrong. */
export class EngineError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((each) => each.message).join("\n"));
    this.problems = problems;
  }
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Engine {
  #worker: Worker | null = null;
  #queue: Request[] = [];
  #pending = new Map<number, Pending>();
  #last = 0;

  /** Starts the worker; calls made before it is ready wait for it. */
  async start(): Promise<void> {
    const [script, module, packs] = await Promise.all([
      embeddedText("engine-script"),
      embeddedBytes("engine-module"),
      embeddedText("packs"),
    ]);
    const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
    const worker = new Worker(address);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => { this.#settle(data); };
    worker.onerror = (event) => { this.#fail(new Error(event.message || "The engine did not start.")); };
    const supplies: Supplies = { module, packs: JSON.parse(packs) as Record<string, string> };
    worker.postMessage(supplies, [module.buffer]);
    for (const request of this.#queue.splice(0)) worker.postMessage(request);
    this.#worker = worker;
  }

  call<Name extends CallName>(name: Name, ...args: Parameters<Calls[Name]>): Promise<ReturnType<Calls[Name]>> {
    const request: Request = { id: ++this.#last, name, args };
    return new Promise((resolve, reject) => {
      this.#pending.set(request.id, { resolve: resolve as (value: unknown) => void, reject });
      if (this.#worker) this.#worker.postMessage(request);
      else this.#queue.push(request);
    });
  }

  #settle(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if ("problems" in reply) pending?.reject(new EngineError(reply.problems));
    else pending?.resolve(reply.value);
  }

  #fail(error: Error): void {
    for (const pending of this.#pending.values()) pending.reject(error);
    this.#pending.clear();
  }
}
