import type { CodeTerms } from '@beckon/hub/codes/code-terms';
import { useContext } from 'react';
import { Box, Field, NumberField, Select, Stack, Text, useWords } from '../../ui/index.ts';
import { CodeTermsContext, defaultTerms } from './code-terms-context.ts';

type Unique = Extract<CodeTerms, { readonly kind: 'unique' }>;

/** Which discount a lead's code gives, to whom and for how long. */
export function CodeTermsPanel() {
  const { t } = useWords('editor');
  const { terms, setTerms, currency, problems } = useContext(CodeTermsContext);
  const unique: Unique = terms?.kind === 'unique' ? terms : defaultTerms;
  const { discount } = unique;
  const set = (patch: Partial<Unique>) => setTerms({ ...unique, ...patch });
  const problem = (path: string) => (problems[path] === undefined ? {} : { error: problems[path] });
  return (
    <Box padding="base" background="subdued" hasBorder>
      <Stack direction="block" gap="base">
        <Text size="small" tone="subdued">
          {t('codes.about')}
        </Text>
        <Select
          label={t('codes.discount')}
          value={discount.kind}
          options={(['percentage', 'amount', 'freeShipping'] as const).map((value) => ({
            value,
            label: t(`codes.kinds.${value}`),
          }))}
          onChange={(kind) =>
            set({
              discount:
                kind === 'percentage'
                  ? { kind, share: 0.1 }
                  : kind === 'amount'
                    ? { kind, amount: 5, currency }
                    : { kind },
            })
          }
        />
        {discount.kind === 'percentage' && (
          <NumberField
            label={t('codes.percent')}
            suffix="%"
            min={1}
            max={100}
            value={Math.round(discount.share * 1000) / 10}
            onChange={(percent) => set({ discount: { kind: 'percentage', share: (percent ?? 0) / 100 } })}
            {...problem('discount.share')}
          />
        )}
        {discount.kind === 'amount' && (
          <NumberField
            label={t('codes.amount')}
            suffix={discount.currency}
            min={0}
            value={discount.amount}
            onChange={(amount) => set({ discount: { ...discount, amount: amount ?? 0 } })}
            {...problem('discount.amount')}
          />
        )}
        <div className="beckon-pair">
          <NumberField
            label={t('codes.minimum')}
            suffix={currency}
            min={0}
            value={unique.minimum}
            onChange={(minimum) => {
              const { minimum: _, ...rest } = unique;
              setTerms(minimum === undefined ? rest : { ...rest, minimum });
            }}
            {...problem('minimum')}
          />
          <NumberField
            label={t('codes.expires')}
            suffix={t('codes.days')}
            help={t('codes.expiresHelp')}
            min={0}
            max={365}
            value={unique.expiresAfterDays}
            onChange={(days) => set({ expiresAfterDays: days ?? 0 })}
            {...problem('expiresAfterDays')}
          />
        </div>
        <div className="beckon-pair">
          <Field
            label={t('codes.prefix')}
            value={unique.prefix}
            maxLength={20}
            onChange={(prefix) => set({ prefix: prefix.toUpperCase() })}
            {...problem('prefix')}
          />
          <Select
            label={t('codes.bindTo')}
            {...(unique.bindTo === 'person' && { help: t('codes.bindToHelp') })}
            value={unique.bindTo}
            options={(['person', 'anybody'] as const).map((value) => ({ value, label: t(`codes.binds.${value}`) }))}
            onChange={(bindTo) => set({ bindTo })}
          />
        </div>
        <Select
          label={t('codes.after')}
          value={unique.after}
          options={(['sending', 'confirmation'] as const).map((value) => ({
            value,
            label: t(`codes.afters.${value}`),
          }))}
          onChange={(after) => set({ after })}
        />
      </Stack>
    </Box>
  );
}
