/** `{name}` is filled in; `{name:one|many}` chooses the form that fits the number `name`. */
export const en = {
  'field-without-label':
    'The field “{field}” has no label. Visitors who cannot see the form do not know what to enter.',
  'image-without-alt': 'A picture has no description. Describe it, or leave this if it only decorates.',
  'linked-image-without-alt':
    'A picture is a link but has no description, so nobody who cannot see it knows where it leads.',
  'low-contrast-text': 'The text is hard to read on its background ({ratio}:1; it should be {wanted}:1 or more).',
  'low-contrast-button': 'The words on the button are hard to read ({ratio}:1; it should be {wanted}:1 or more).',
  'low-contrast-accent':
    'Links and marks are hard to see on the background ({ratio}:1; it should be {wanted}:1 or more).',
  'no-way-to-close': 'Visitors cannot close this bar, and it stays in view.',
  'bar-stays': 'Visitors cannot close this bar.',
  'covers-landing-page':
    'This covers the page on a phone soon after it opens. Visitors leave, and search engines may rank the page lower. Wait until they scroll or open a second page.',
  'impossible-audience': 'No visitor can ever fit this audience: some of its conditions exclude each other.',
  'attribute-never-allowed':
    'The audience reads “{attribute}”, which needs permission for {purpose}; nothing on this site can give it.',
  'purpose-never-allowed': 'The campaign waits for permission for {purpose}; nothing on this site can give it.',
  'no-consent-source':
    'The campaign needs the visitor’s permission, but no consent tool is connected. It only shows where the law does not ask for permission first, or where the page itself passes it on.',
  'countdown-over': 'The countdown has already ended.',
  'coupon-without-code': 'The coupon has no code.',
  'coupon-without-form': 'The coupon waits for a code that a form brings, but there is no form before it.',
  'button-without-coupon': 'The button uses a coupon code, but the campaign has none.',
  'wheel-without-prizes': 'No slice of the wheel brings a code.',
  'wheel-code-unsaid':
    'Whoever wins on the wheel never learns the code. Let the words after spinning say it, or add a button that copies it.',
  'prize-too-long': '“{text}” has {count} characters; on the wheel, {most} can be read.',
  'link-missing': 'The link of “{text}” leads nowhere yet.',
  'next-on-last-step': '“{text}” leads to the next step, but there is none.',
  'step-empty': 'This step has nothing in it.',
  'step-unreachable': 'Nothing leads to this step, so nobody sees it. Put a button or form before it that goes on.',
  'schedule-never-opens': 'The schedule never opens: its times exclude each other.',
  'schedule-over': 'The schedule has already ended.',
  'no-trigger': 'Nothing asks for this campaign to be shown.',
  'experiment-without-difference': '“{variant}” shows the same as the control, so there is nothing to compare.',
  'experiment-without-variants': 'The experiment has no variant to compare with.',
  'translation-missing':
    '{count} {count:text is|texts are} not translated to {language}. Visitors see {count:it|them} in the campaign’s own language.',
  'translation-other-numbers':
    'In {language} a text has other numbers than in the campaign’s own language: “{text}” instead of “{original}”.',
  'bar-too-long': 'This bar has {count} characters; on a phone it should stay below {most}.',
  'dialog-without-name': 'The window has no heading and no name. Screen readers cannot say what opened.',
} as const;
