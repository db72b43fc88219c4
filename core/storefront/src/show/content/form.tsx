import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import type { LeadAnswer, LeadRequest } from '../host.ts';
import { h } from '../h.ts';
import type { Stage } from '../stage.ts';
import { complaintColorOn } from './complaint-color-on.ts';
import { type Control, type DrawChoice, renderField } from './field.tsx';
import { english } from './form-words.ts';
import type { BlockOf } from './render.ts';
import { drawId } from '../../visit/draw-id.ts';

/** Draws a form; `drawChoice` where it has fields that need it. */
export function renderForm(block: BlockOf<'form'>, stage: Stage, drawChoice?: DrawChoice): HTMLElement {
  const { host } = stage;
  const visible = block.fields.filter((field) => field.kind !== 'hidden');
  // Where all fields are required, nothing needs to be said about it; else the optional ones say so.
  const namesOptional = visible.some((field) => field.required);
  const controls = visible.flatMap((field) => renderField(field, block.id, stage, namesOptional, drawChoice) ?? []);
  const status = <p class="e" role="alert" />;
  const trap = (<input name="website" tabindex={-1} autocomplete="off" />) as HTMLInputElement;
  const submit = (
    <button type="submit" class="b primary">
      {stage.fill(block.submit)}
    </button>
  );
  let isSending = false;
  let sentBefore: { readonly body: string; readonly key: string; isTaken?: boolean } | undefined;
  let hasTicket = false;

  const onsubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isSending) return;
    status.textContent = '';
    const wrong = controls.filter((control) => !control.check());
    if (wrong[0]) return wrong[0].focus();
    const filled = collect(block, controls, stage);
    if (!host.ask('before-form-submit', { form: block.id, fields: filled.fields })) return;
    const body = JSON.stringify(filled);
    // The same answers sent again are the same lead; changed answers are another.
    if (sentBefore?.body !== body) sentBefore = { body, key: drawId() };
    isSending = true;
    submit.setAttribute('aria-busy', 'true');
    const answer = await host
      .sendLead({ key: sentBefore.key, form: block.id, ...filled, honeypot: trap.value })
      // However it failed, the visitor can only try again.
      .catch(() => undefined);
    isSending = false;
    submit.removeAttribute('aria-busy');
    if (answer?.ok) {
      if (!sentBefore.isTaken) host.tell({ what: 'submitted', form: block.id });
      sentBefore.isTaken = true;
      // It is for one lead: other answers, after a step back, get one of their own.
      hasTicket = false;
      return finish(answer);
    }
    let first: Control | undefined;
    const rest = (answer?.problems ?? []).filter(({ field, message }) => {
      const control = controls.find(({ name }) => name === field);
      control?.complain(message);
      first ??= control;
      return !control;
    });
    // No answer at all, or a refusal that does not say why.
    const failed = first ? '' : (stage.words.failed ?? english.failed);
    status.textContent = rest.map(({ message }) => message).join(' ') || failed;
    if (hasFocus()) first?.focus();
  };

  /** Else the visitor went on with the page while they waited: focus stays there, and they are told. */
  const hasFocus = (): boolean => !!(form.getRootNode() as ShadowRoot).activeElement;

  const finish = ({ code, message }: Extract<LeadAnswer, { ok: true }>): void => {
    stage.convert();
    // Whoever went on to another step while it was on its way is not to be led anywhere.
    if (!stage.element.contains(form)) return;
    if (code) stage.give(code);
    const mayFocus = hasFocus();
    const { after } = block;
    if (message) {
      // Focus stood on a button that is gone; moved here, it is read out as well.
      const said = <p tabindex={-1}>{message}</p>;
      form.replaceChildren(said);
      if (mayFocus) said.focus();
      else stage.say(message);
    } else if (after.do === 'next') {
      stage.go();
      if (!mayFocus) stage.say(stage.element.innerText);
    } else if (form.isConnected) {
      // Whoever closed it meanwhile is led nowhere either; the rest they find when they open it again.
      stage.close('action');
      const href = after.do === 'link' ? stage.fill(after.href, true) : '';
      if (href && isSafeUrl(href) && !host.isPreview) location.assign(href);
    }
  };

  // By `submit()`, which asks nobody, programs that fill in forms would put what is in there into the page's address.
  const form = (
    <form novalidate method="dialog" onsubmit={(event) => void onsubmit(event)}>
      {controls.map(({ element }) => element)}
      <div class="vh" aria-hidden="true">
        {trap}
      </div>
      {status}
      {submit}
    </form>
  );
  form.style.setProperty('--bad', complaintColorOn(host.document.theme.colors.background));
  form.addEventListener('input', () => {
    if (hasTicket) return;
    hasTicket = true;
    // It fails where the network does, and sending will say so.
    host.sendLead().catch(() => {});
  });
  return form;
}

function collect(
  block: BlockOf<'form'>,
  controls: readonly Control[],
  stage: Stage,
): Pick<LeadRequest, 'fields' | 'consents'> {
  const fields: Record<string, LeadRequest['fields'][string]> = {};
  const consents: Record<string, LeadRequest['consents'][string]> = {};
  for (const field of block.fields) {
    if (field.kind === 'hidden') {
      fields[field.name] = stage.fill(field.value, false);
      continue;
    }
    const value = controls.find(({ name }) => name === field.name)?.value() ?? '';
    if (field.kind === 'consent')
      consents[field.name] = { given: value === true, text: stage.fill(field.label, false), version: field.version };
    else if (value !== '') fields[field.name] = value;
  }
  return { fields, consents };
}
