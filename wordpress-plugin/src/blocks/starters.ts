import { newBlock } from '@beckon/editing/edit/new-block';
import { __ } from '@wordpress/i18n';

interface Starter {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly innerBlocks?: readonly (readonly [string, Readonly<Record<string, unknown>>])[];
}

/** What our blocks are filled with when they are put in: said in full, since the compiler knows no defaults of the editor. */
export const listStarters = (): Readonly<Record<string, Starter>> => ({
  'beckon/form': {
    attributes: { submit: __('Sign up', 'beckon'), after: { do: 'close' } },
    innerBlocks: [
      ['beckon/field', { kind: 'email', name: 'email', label: __('Email address', 'beckon'), required: true }],
    ],
  },
  'beckon/coupon': {
    attributes: {
      label: __('Your code', 'beckon'),
      code: newBlock('coupon', 'new').code,
      copy: __('Copy code', 'beckon'),
      copied: __('Copied', 'beckon'),
    },
  },
  'beckon/countdown': {
    attributes: { until: { after: { hours: 24 } }, label: __('Ends in', 'beckon'), whenOver: 'hide' },
  },
  'beckon/spin-wheel': {
    attributes: {
      slices: [
        { label: __('10% off', 'beckon'), weight: 1, code: 'SPIN10' },
        { label: __('Free shipping', 'beckon'), weight: 1, code: 'SPINSHIP' },
        { label: __('A gift', 'beckon'), weight: 1, code: 'SPINGIFT' },
        { label: __('20% off', 'beckon'), weight: 1, code: 'SPIN20' },
      ],
      spin: __('Spin the wheel', 'beckon'),
      result: __('You won: {{ prize }}. Your code: {{ code }}', 'beckon'),
    },
  },
  'beckon/products': {
    attributes: {
      items: [
        { title: __('A product', 'beckon'), url: '/' },
        { title: __('Another product', 'beckon'), url: '/' },
      ],
    },
  },
  'beckon/tab': { attributes: { text: __('Open', 'beckon'), side: 'bottom-end', when: 'after-close' } },
  'beckon/close': { attributes: { text: __('No thank you', 'beckon'), look: 'link' } },
});
