import { createBlock } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';

/** A root is neither moved nor taken out: there is always one campaign in the editor of a campaign. */
export const rootLock = { move: true, remove: true } as const;

/**
 * What a blank campaign begins with: words, a form and a way to say no. Ids are given here: those given by an effect are
 * saved with the first edit of the blocks only.
 */
export const listFirstBlocks = () => [
  createBlock('core/heading', {
    beckon: { id: 'heading-1' },
    content: __('Good to have you here', 'beckon'),
    level: 2,
  }),
  createBlock('core/paragraph', {
    beckon: { id: 'paragraph-1' },
    content: __('Say in a sentence what is in it for your visitors.', 'beckon'),
  }),
  createBlock('beckon/form', { id: 'form-1', submit: __('Sign up', 'beckon'), after: { do: 'close' } }, [
    createBlock('beckon/field', {
      kind: 'email',
      name: 'email',
      label: __('Email address', 'beckon'),
      placeholder: __('name@example.com', 'beckon'),
      required: true,
    }),
    createBlock('beckon/field', {
      kind: 'consent',
      name: 'marketing-consent',
      label: __('Yes, send me news and offers by email. I can stop them at any time.', 'beckon'),
      required: true,
      purpose: 'marketing',
      version: '1',
    }),
  ]),
  createBlock('beckon/close', { id: 'close-1', text: __('No thank you', 'beckon'), look: 'link' }),
];

/** A blank campaign. */
export const newRoot = () =>
  createBlock('beckon/campaign', { format: { kind: 'popup' }, lock: rootLock }, listFirstBlocks());
