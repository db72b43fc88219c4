import { __ } from '@wordpress/i18n';

/** What people read for a value that an attribute may have, where those are fixed. */
export function nameValue(attribute: string, value: string): string {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'page.type': {
      home: __('Home page', 'beckon'),
      product: __('Product', 'beckon'),
      collection: __('Product category', 'beckon'),
      cart: __('Cart', 'beckon'),
      search: __('Search results', 'beckon'),
      article: __('Post', 'beckon'),
      page: __('Page', 'beckon'),
      account: __('Account', 'beckon'),
      notFound: __('Not found', 'beckon'),
      other: __('Something else', 'beckon'),
    },
    'source.channel': {
      direct: __('Directly', 'beckon'),
      search: __('Search engine', 'beckon'),
      social: __('Social network', 'beckon'),
      email: __('Email', 'beckon'),
      paid: __('Advertisement', 'beckon'),
      ai: __('AI assistant', 'beckon'),
      referral: __('Another website', 'beckon'),
      internal: __('Within this site', 'beckon'),
    },
    'device.kind': {
      phone: __('Phone', 'beckon'),
      tablet: __('Tablet', 'beckon'),
      desktop: __('Computer', 'beckon'),
    },
  };
  return words[attribute]?.[value] ?? value;
}
