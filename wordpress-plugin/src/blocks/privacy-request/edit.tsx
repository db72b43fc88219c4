import { useBlockProps } from '@wordpress/block-editor';
import { Disabled } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

/** The form as visitors see it; nothing about it is to be set. */
export function EditPrivacyRequest() {
  const choices = [
    __('See my data, and get a copy', 'beckon'),
    __('Correct my data', 'beckon'),
    __('Delete my data', 'beckon'),
    __('Keep my data, but do not use it', 'beckon'),
    __('No marketing to me', 'beckon'),
    __('Take back every consent I gave', 'beckon'),
  ];
  return (
    <div {...useBlockProps()}>
      <Disabled>
        <div className="beckon-request">
          <fieldset>
            <legend>{__('What would you like?', 'beckon')}</legend>
            {choices.map((choice) => (
              <label key={choice}>
                <input type="radio" name="beckon_request" /> {choice}
              </label>
            ))}
          </fieldset>
          <label>
            <span>{__('Your email address', 'beckon')}</span>
            <input type="email" />
          </label>
          <label>
            <span>{__('What should be corrected?', 'beckon')}</span>
            <textarea rows={3} />
            <small>{__('Only if you want something corrected: what is wrong, and what is right.', 'beckon')}</small>
          </label>
          <button type="button" className="wp-element-button">
            {__('Send the request', 'beckon')}
          </button>
        </div>
      </Disabled>
    </div>
  );
}
