import type { Theme } from '@beckon/engine';

/** The looks of the shop's campaigns: its own paper, ink and clay. */
export const kiln: Theme = {
  colors: {
    background: '#fffaf2',
    text: '#2b2320',
    button: '#8a3f2a',
    buttonText: '#ffffff',
    accent: '#8a3f2a',
    overlay: '#2b232099',
  },
  font: 'inherit',
  fontSize: 17,
  radius: 6,
  shadow: 'soft',
  spacing: 'roomy',
  align: 'start',
};
