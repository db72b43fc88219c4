import type { Duration } from '@beckon/engine';
import { h } from '../h.ts';
import type { Host } from '../host.ts';
import { setChild } from '../set-child.ts';
import { formatUnit } from './format-unit.ts';
import type { BlockOf, Render } from './render.ts';
import { splitTime, timeUnits } from './split-time.ts';

export { default as styles } from './countdown.css';

const lengthOf = ({ weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number =>
  ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;

/** When it ends, in epoch milliseconds. One that runs for each visitor ends in the future until it has begun. */
function findEnd({ until }: BlockOf<'countdown'>, host: Host): number {
  return 'at' in until ? Date.parse(until.at) : (host.countdownFrom() ?? host.now()) + lengthOf(until.after);
}

/** One that is over and closes its campaign need not open it. */
export const forbids = (block: BlockOf<'countdown'>, host: Host): boolean =>
  block.whenOver === 'close' && !(findEnd(block, host) > host.now());

export const render: Render<'countdown'> = (block, stage) => {
  const { host } = stage;
  const { locale } = host.document;
  let end = findEnd(block, host);
  if (Number.isNaN(end)) return;
  let hasBegun = 'at' in block.until || host.countdownFrom() !== undefined;

  const digits = timeUnits.map(() => <b />);
  const names = timeUnits.map(() => <small />);
  const formats = timeUnits.map(([unit]) => formatUnit(locale, unit, 'short'));
  const cells = digits.map((digit, index) => (
    <span>
      {digit}
      {names[index]}
    </span>
  ));
  // The digits change each second; what is spoken changes once a minute.
  const spoken = <span class="vh" role="timer" aria-live="polite" />;
  const over = <p>{block.overText ? stage.fill(block.overText) : (stage.words.over ?? 'This has ended.')}</p>;
  const running = (
    <div>
      <p>{stage.fill(block.label)}</p>
      <div class="clock" aria-hidden="true">
        {cells}
      </div>
      {spoken}
    </div>
  );
  const element = <div class="countdown">{running}</div>;
  let timer: ReturnType<typeof setTimeout>;
  let isGone = false;
  let said = '';

  /** Once there is something to see: an embed may wait long for its place. Another tab may have been first. */
  const begin = (): void => {
    end = findEnd(block, host);
    hasBegun = element.getClientRects().length > 0;
    if (hasBegun && host.countdownFrom() === undefined) host.tell({ what: 'countdown-began', at: host.now() });
  };
  const tick = (): void => {
    clearTimeout(timer);
    if (isGone) return;
    if (!hasBegun) begin();
    const left = end - host.now();
    if (left <= 0) return finish();
    const parts = splitTime(left);
    parts.forEach((value, index) => {
      const text = index ? String(value).padStart(2, '0') : String(value);
      const digit = digits[index];
      if (!digit || digit.textContent === text) return;
      digit.textContent = text;
      // One day, two days; a language may have more forms than two.
      const name = formats[index]?.formatToParts(value).find(({ type }) => type === 'unit');
      if (names[index] && name) names[index].textContent = name.value;
    });
    if (cells[0]) cells[0].hidden = !parts[0];
    const words = timeUnits
      .slice(0, 3)
      .map(([unit], index) => [unit, parts[index] ?? 0] as const)
      .filter(([unit, value]) => value || unit === 'minute')
      .map(([unit, value]) => formatUnit(locale, unit, 'long').format(value))
      .join(' ');
    if (words !== said) spoken.textContent = said = words;
    timer = setTimeout(tick, left % 1000 || 1000);
  };
  const finish = (): void => {
    if (block.whenOver === 'close') return stage.close('page');
    if (block.whenOver === 'hide' && !block.overText) element.hidden = true;
    else setChild(element, over);
    if (said) stage.say(over.textContent ?? '');
  };
  tick();
  // Most formats have put it on screen by then.
  if (!hasBegun) void Promise.resolve().then(tick);
  stage.onGone(() => {
    isGone = true;
    clearTimeout(timer);
  });
  return element;
};
