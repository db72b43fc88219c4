import { chooseAll, choiceDays, packChoice, readChoice, type Choice } from './choice.ts';
import { drawBanner, type Banner, type Words } from './draw-banner.ts';
import { tellChoice, tellThatWeAsk } from './tell-choice.ts';

/** Asks for consent where nothing was chosen yet, and gives a way to choose anew where something was. */
function start(): void {
  const printed = document.getElementById('beckon-banner')?.textContent;
  if (!printed) return;
  const words = JSON.parse(printed) as Words;
  const { globalPrivacyControl } = navigator as { readonly globalPrivacyControl?: unknown };
  const asksNotToBeFollowed = globalPrivacyControl === true;
  const read = (): Choice | undefined => readChoice(document.cookie, Date.now());

  const banner: Banner = drawBanner(words, asksNotToBeFollowed, read, (answer) => {
    const choice = typeof answer === 'boolean' ? chooseAll(answer, asksNotToBeFollowed) : answer;
    const secure = location.protocol === 'https:' ? '; Secure' : '';
    document.cookie = `beckon_consent=${packChoice(choice, Date.now())}; Max-Age=${choiceDays * 86_400}; Path=/; SameSite=Lax${secure}`;
    tellChoice(choice);
    banner.close();
  });
  // First in the page: who goes through it by keyboard or by ear meets it first.
  document.body.prepend(banner.element);
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.<HTMLElement>('a[href$="#beckon-consent"]');
    if (!link) return;
    event.preventDefault();
    banner.open(link);
  });

  tellThatWeAsk();
  const choice = read();
  if (!choice) return banner.open();
  tellChoice(choice);
  banner.close();
}

try {
  start();
} catch {
  // Without it nobody is asked, and nothing is allowed: the page lives on.
}
