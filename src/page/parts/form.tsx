// Fields as govuk-frontend styles them: a label, a hint, an error, the control.
import type { ComponentChildren, JSX } from "preact";

interface FieldProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly large?: boolean;
  readonly disabled?: boolean;
}

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: 10 | 20 | "two-thirds";
  readonly list?: readonly string[];
}

const describedBy = ({ id, hint, error }: FieldProps): string | undefined =>
  [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`].filter(Boolean).join(" ") || undefined;

function Field(props: FieldProps & { readonly children: ComponentChildren }): JSX.Element {
  const { id, label, hint, error, large, children } = props;
  return (
    <div class={`govuk-form-group${error === undefined ? "" : " govuk-form-group--error"}`}>
      <label class={`govuk-label${large ? " govuk-label--m" : ""}`} for={id}>{label}</label>
      {hint !== undefined && <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>}
      {error !== undefined && <p class="govuk-error-message" id={`${id}-error`}><span class="govuk-visually-hidden">Error: </span>{error}</p>}
      {children}
    </div>
  );
}

export function TextInput(props: TextProps): JSX.Element {
  const { id, value, onChange, width = "two-thirds", error, disabled, list } = props;
  const size = width === "two-thirds" ? "govuk-!-width-two-thirds" : `govuk-input--width-${width}`;
  return (
    <Field {...props}>
      <input id={id} type="text" class={`govuk-input ${size}${error === undefined ? "" : " govuk-input--error"}`} value={value} disabled={disabled}
        aria-describedby={describedBy(props)} autocomplete="off" list={list ? `${id}-list` : undefined}
        onInput={(event) => { onChange(event.currentTarget.value); }} />
      {list && <datalist id={`${id}-list`}>{list.map((each) => <option key={each} value={each} />)}</datalist>}
    </Field>
  );
}

export function TextArea(props: TextProps & { readonly rows?: number }): JSX.Element {
  const { id, value, onChange, rows = 4, disabled } = props;
  return (
    <Field {...props}>
      <textarea id={id} class="govuk-textarea" rows={rows} value={value} disabled={disabled} aria-describedby={describedBy(props)}
        onInput={(event) => { onChange(event.currentTarget.value); }} />
    </Field>
  );
}

export function DateInput(props: TextProps): JSX.Element {
  const { id, value, onChange, disabled } = props;
  return (
    <Field {...props}>
      <input id={id} type="date" class="govuk-input govuk-input--width-10 app-date" value={value} disabled={disabled} aria-describedby={describedBy(props)}
        onInput={(event) => { onChange(event.currentTarget.value); }} />
    </Field>
  );
}

export interface Item {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
}

export function Select(props: TextProps & { readonly items: readonly Item[] }): JSX.Element {
  const { id, value, onChange, items, disabled } = props;
  return (
    <Field {...props}>
      <select id={id} class="govuk-select" value={value} disabled={disabled} aria-describedby={describedBy(props)}
        onChange={(event) => { onChange(event.currentTarget.value); }}>
        {items.map((item) => <option key={item.value} value={item.value}>{item.label}</option>)}
      </select>
    </Field>
  );
}

interface GroupProps {
  readonly id: string;
  readonly legend: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly size?: "l" | "m" | "s";
  readonly error?: string | undefined;
  readonly disabled?: boolean;
}

function Group({ id, legend, hint, size = "m", error, disabled, children }: GroupProps & { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class={`govuk-form-group${error === undefined ? "" : " govuk-form-group--error"}`}>
      <fieldset class="govuk-fieldset" id={id} disabled={disabled} aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
        <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>{legend}</legend>
        {hint !== undefined && <div class="govuk-hint" id={`${id}-hint`}>{hint}</div>}
        {error !== undefined && <p class="govuk-error-message"><span class="govuk-visually-hidden">Error: </span>{error}</p>}
        {children}
      </fieldset>
    </div>
  );
}

export interface RadiosProps extends GroupProps {
  readonly items: readonly (Item & { readonly divider?: boolean })[];
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
}

export function Radios(props: RadiosProps): JSX.Element {
  const { id, items, value, onChange } = props;
  return (
    <Group {...props}>
      <div class="govuk-radios">
        {items.map((item) => (
          <>
            {item.divider && <div class="govuk-radios__divider">or</div>}
            <div class="govuk-radios__item" key={item.value}>
              <input class="govuk-radios__input" type="radio" id={`${id}-${item.value}`} name={id} value={item.value} checked={item.value === value}
                aria-describedby={item.hint === undefined ? undefined : `${id}-${item.value}-hint`}
                onChange={() => { onChange(item.value); }} />
              <label class="govuk-label govuk-radios__label" for={`${id}-${item.value}`}>{item.label}</label>
              {item.hint !== undefined && <div class="govuk-hint govuk-radios__hint" id={`${id}-${item.value}-hint`}>{item.hint}</div>}
            </div>
          </>
        ))}
      </div>
    </Group>
  );
}

export interface CheckboxesProps extends GroupProps {
  readonly items: readonly Item[];
  readonly chosen: readonly string[];
  readonly onChange: (value: string, chosen: boolean) => void;
  readonly small?: boolean;
}

export function Checkboxes(props: CheckboxesProps): JSX.Element {
  const { id, items, chosen, small } = props;
  return (
    <Group {...props}>
      <div class={`govuk-checkboxes${small ? " govuk-checkboxes--small" : ""}`}>
        {items.map((item) => <Checkbox key={item.value} id={`${id}-${item.value}`} label={item.label} hint={item.hint} checked={chosen.includes(item.value)}
          onChange={(checked) => { props.onChange(item.value, checked); }} />)}
      </div>
    </Group>
  );
}

interface CheckboxProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ id, label, hint, checked, disabled, onChange }: CheckboxProps): JSX.Element {
  return (
    <div class="govuk-checkboxes__item">
      <input class="govuk-checkboxes__input" type="checkbox" id={id} checked={checked} disabled={disabled} aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => { onChange(event.currentTarget.checked); }} />
      <label class="govuk-label govuk-checkboxes__label" for={id}>{label}</label>
      {hint !== undefined && <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>{hint}</div>}
    </div>
  );
}
