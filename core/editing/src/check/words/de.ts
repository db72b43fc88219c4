import type { FindingWords } from '../finding-words.ts';

export const de: FindingWords = {
  'field-without-label':
    'Das Feld „{field}“ hat keine Beschriftung. Wer das Formular nicht sieht, weiß nicht, was einzutragen ist.',
  'image-without-alt':
    'Ein Bild hat keine Beschreibung. Beschreiben Sie es, oder lassen Sie es so, wenn es nur schmückt.',
  'linked-image-without-alt':
    'Ein Bild ist ein Link, hat aber keine Beschreibung: Wer es nicht sieht, weiß nicht, wohin es führt.',
  'low-contrast-text':
    'Der Text ist auf seinem Hintergrund schwer zu lesen ({ratio}:1; es sollten mindestens {wanted}:1 sein).',
  'low-contrast-button':
    'Die Schrift auf dem Button ist schwer zu lesen ({ratio}:1; es sollten mindestens {wanted}:1 sein).',
  'low-contrast-accent':
    'Links und Markierungen sind auf dem Hintergrund schwer zu sehen ({ratio}:1; es sollten mindestens {wanted}:1 sein).',
  'no-way-to-close': 'Diese Leiste lässt sich nicht schließen und bleibt im Bild.',
  'bar-stays': 'Diese Leiste lässt sich nicht schließen.',
  'covers-landing-page':
    'Das bedeckt auf dem Telefon die Seite, kurz nachdem sie aufgeht. Besucher gehen, und Suchmaschinen können die Seite schlechter einstufen. Warten Sie, bis jemand scrollt oder eine zweite Seite öffnet.',
  'impossible-audience':
    'Auf niemanden kann diese Zielgruppe zutreffen: Einige ihrer Bedingungen schließen einander aus.',
  'attribute-never-allowed':
    'Die Zielgruppe liest „{attribute}“. Dafür ist eine Erlaubnis für {purpose} nötig, die hier nichts geben kann.',
  'purpose-never-allowed': 'Die Kampagne wartet auf eine Erlaubnis für {purpose}, die hier nichts geben kann.',
  'no-consent-source':
    'Die Kampagne braucht eine Erlaubnis der Besucher, aber kein Einwilligungswerkzeug ist angeschlossen. Sie erscheint nur, wo das Recht nicht vorher zu fragen verlangt oder wo die Seite die Erlaubnis selbst weitergibt.',
  'countdown-over': 'Der Countdown ist schon abgelaufen.',
  'coupon-without-code': 'Der Gutschein hat keinen Code.',
  'coupon-without-form': 'Der Gutschein wartet auf einen Code aus einem Formular, aber davor steht keines.',
  'button-without-coupon': 'Der Button verwendet einen Gutscheincode, aber die Kampagne hat keinen.',
  'wheel-without-prizes': 'Kein Feld des Glücksrads bringt einen Code.',
  'wheel-code-unsaid':
    'Wer am Glücksrad gewinnt, erfährt den Code nie. Nennen Sie ihn im Text nach dem Drehen, oder setzen Sie einen Button dazu, der ihn kopiert.',
  'prize-too-long': '„{text}“ hat {count} Zeichen; auf dem Rad lassen sich {most} lesen.',
  'link-missing': 'Der Link von „{text}“ führt noch nirgendwohin.',
  'next-on-last-step': '„{text}“ führt zum nächsten Schritt, aber es gibt keinen.',
  'step-empty': 'Dieser Schritt ist leer.',
  'step-unreachable':
    'Zu diesem Schritt führt nichts, also sieht ihn niemand. Setzen Sie davor einen Button oder ein Formular, das weiterführt.',
  'schedule-never-opens': 'Der Zeitplan öffnet nie: Seine Zeiten schließen einander aus.',
  'schedule-over': 'Der Zeitplan ist schon abgelaufen.',
  'no-trigger': 'Nichts löst diese Kampagne aus.',
  'experiment-without-difference': '„{variant}“ zeigt dasselbe wie die Kontrolle: Es gibt nichts zu vergleichen.',
  'experiment-without-variants': 'Das Experiment hat keine Variante zum Vergleich.',
  'translation-missing':
    '{count} {count:Text ist|Texte sind} nicht übersetzt ({language}). {count:Er erscheint|Sie erscheinen} in der eigenen Sprache der Kampagne.',
  'translation-other-numbers':
    'Ein Text ({language}) nennt andere Zahlen als in der eigenen Sprache der Kampagne: „{text}“ statt „{original}“.',
  'bar-too-long': 'Diese Leiste hat {count} Zeichen; auf dem Telefon sollten es weniger als {most} sein.',
  'dialog-without-name':
    'Das Fenster hat weder Überschrift noch Namen. Vorleseprogramme können nicht sagen, was aufging.',
};
