/** Asks in a dialog of the admin. Resolves with what was pressed or chosen; undefined where the dialog was left. */
export function openDialog<T>(
  heading: string,
  fill: (body: HTMLElement, close: (value?: T) => void) => void,
): Promise<T | undefined> {
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  title.textContent = heading;
  const body = document.createElement('div');
  dialog.append(title, body);
  dialog.setAttribute('aria-label', heading);
  document.body.append(dialog);
  return new Promise((resolve) => {
    let chosen: T | undefined;
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(chosen);
    });
    fill(body, (value) => {
      chosen = value;
      dialog.close();
    });
    dialog.showModal();
  });
}

export function makeButton(label: string, onPress: () => void, kind = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.textContent = label;
  button.className = kind;
  button.addEventListener('click', onPress);
  return button;
}

export async function confirmLeaving(heading: string, leave: string, stay: string): Promise<boolean> {
  const answer = await openDialog<boolean>(heading, (body, close) => {
    const text = document.createElement('p');
    text.textContent = 'What you changed since the last save will be lost.';
    const buttons = document.createElement('p');
    buttons.className = 'buttons';
    buttons.append(
      makeButton(stay, () => close(false)),
      makeButton(leave, () => close(true), 'critical'),
    );
    body.append(text, buttons);
  });
  return answer ?? false;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly picture?: string | undefined;
  readonly isChosen: boolean;
}

/** A list to choose from, with a search. Gives the ids in the order of the list. */
export function chooseFrom(
  heading: string,
  verb: string,
  most: number,
  choices: readonly Choice[],
): Promise<readonly string[] | undefined> {
  return openDialog(heading, (body, close) => {
    const search = document.createElement('input');
    search.type = 'search';
    search.placeholder = 'Search';
    search.setAttribute('aria-label', 'Search');
    const list = document.createElement('div');
    list.className = 'choices';
    const boxes = choices.map(({ id, label, picture, isChosen }) => {
      const row = document.createElement('label');
      const box = document.createElement('input');
      box.type = most > 1 ? 'checkbox' : 'radio';
      box.name = 'choice';
      box.value = id;
      box.checked = isChosen;
      row.append(box);
      if (picture) row.append(Object.assign(document.createElement('img'), { src: picture, alt: '' }));
      row.append(label);
      list.append(row);
      return { row, box, text: label.toLowerCase() };
    });
    const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
    search.addEventListener('input', () => {
      for (const { row, text } of boxes) row.hidden = !text.includes(search.value.toLowerCase());
    });
    const done = makeButton(verb, () => close(chosen()), 'primary');
    list.addEventListener('change', () => {
      for (const { box } of boxes) box.disabled = most > 1 && !box.checked && chosen().length >= most;
    });
    const buttons = document.createElement('p');
    buttons.className = 'buttons';
    buttons.append(
      makeButton('Cancel', () => close()),
      done,
    );
    body.append(search, list, buttons);
  });
}
