// The first screen, and the two questions behind its first button.
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { App } from "../app.ts";
import { embeddedText } from "../engine/embedded.ts";
import { Radios, TextInput } from "../parts/form.tsx";
import { Button, ButtonLink, Details, ErrorSummary, Heading, Link, type FieldError } from "../parts/page.tsx";

let example: Promise<string> | undefined;

async function openExample(app: App): Promise<void> {
  example ??= embeddedText("example");
  await app.openExample(await example);
}

export function Start({ app }: { readonly app: App }): JSX.Element {
  const open = app.state.open;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void app.openFile({ file, handle: null });
  };
  return (
    <div class="app-start" onDragOver={(event) => { event.preventDefault(); }} onDrop={drop}>
      <h1 class="govuk-heading-xl" tabIndex={-1}>Check your service against the standard</h1>
      <p class="govuk-body-l">Rate each part of the standard, add your evidence and see what is missing. You can stop and come back at any time.</p>
      {open && (
        <div class="govuk-inset-text">
          <p class="govuk-body">“{open.history.present.scope.title}” is open. <Link to={{ at: "overview" }}>Continue with it</Link></p>
        </div>
      )}
      <div class="govuk-button-group">
        <ButtonLink to={{ at: "begin" }}>Start a self-assessment</ButtonLink>
        <Button look="secondary" onClick={() => void app.openChosen()}>Open a saved assessment</Button>
      </div>
      <p class="govuk-body"><Button look="link" onClick={() => void openExample(app)}>See a finished example</Button></p>
      <p class="govuk-body app-private">Your information stays on this computer. This page does not send anything anywhere.</p>
    </div>
  );
}

const standards = [
  { value: "cse", label: "Customer Service Excellence" },
  { value: "cse-local-authority", label: "Customer Service Excellence, with guidance for local authorities" },
  { value: "cse-health", label: "Customer Service Excellence, with guidance for health care" },
  { value: "cse-education", label: "Customer Service Excellence, with guidance for education" },
  { value: "charter-mark", label: "Charter Mark", hint: "No longer awarded. For old assessments and for practice." },
];

export function Begin({ app }: { readonly app: App }): JSX.Element {
  const [organisation, setOrganisation] = useState("");
  const [service, setService] = useState("");
  const [pack, setPack] = useState("cse");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const errorOf = (field: string): string | undefined => errors.find((each) => each.field === field)?.message;

  const begin = async (event: Event): Promise<void> => {
    event.preventDefault();
    const found = [
      ...(organisation.trim() ? [] : [{ field: "organisation", message: "Enter the name of your organisation" }]),
      ...(service.trim() ? [] : [{ field: "service", message: "Enter the service that you are checking" }]),
    ];
    setErrors(found);
    if (found.length > 0) return;
    await app.begin({ pack, organisation: organisation.trim(), service: service.trim() });
  };

  return (
    <form onSubmit={(event) => void begin(event)} noValidate>
      <ErrorSummary errors={errors} />
      <Link to={{ at: "start" }} class="govuk-back-link">Back</Link>
      <Heading>Two questions first</Heading>
      <TextInput id="organisation" label="What is your organisation called?" value={organisation} onChange={setOrganisation} error={errorOf("organisation")} large />
      <TextInput id="service" label="Which service are you checking?" hint="For example, all libraries, the contact centre, or the whole organisation" value={service}
        onChange={setService} error={errorOf("service")} large />
      <Details summary="Use another standard or sector guidance">
        <Radios id="pack" legend="Standard" size="s" items={standards} value={pack} onChange={setPack} />
      </Details>
      <p class="govuk-body">Everything else has a default, and you can change it later.</p>
      <button type="submit" class="govuk-button">Start</button>
    </form>
  );
}
