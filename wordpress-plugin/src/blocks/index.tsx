import './editor.scss';
import { InnerBlocks } from '@wordpress/block-editor';
import { registerBlockType, registerBlockVariation } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import { registerPlugin } from '@wordpress/plugins';
import type { ComponentType } from 'react';
import campaign from './campaign/block.json';
import { EditCampaign } from './campaign/edit.tsx';
import close from './close/block.json';
import { EditClose } from './close/edit.tsx';
import { extendCoreBlocks } from './core-blocks/extend-core-blocks.tsx';
import { holdToLooks } from './core-blocks/hold-to-looks.ts';
import { keepOwnSettings } from './core-blocks/keep-own-settings.ts';
import countdown from './countdown/block.json';
import { EditCountdown } from './countdown/edit.tsx';
import coupon from './coupon/block.json';
import { EditCoupon } from './coupon/edit.tsx';
import field from './field/block.json';
import { EditField } from './field/edit.tsx';
import { listFieldVariations } from './field/variations.tsx';
import form from './form/block.json';
import { EditForm } from './form/edit.tsx';
import { registerLinkFormat } from './open-campaign/register-link-format.tsx';
import pageCampaign from './page-campaign/block.json';
import { EditPageCampaign } from './page-campaign/edit.tsx';
import place from './place/block.json';
import { EditPlace } from './place/edit.tsx';
import privacyRequest from './privacy-request/block.json';
import { EditPrivacyRequest } from './privacy-request/edit.tsx';
import products from './products/block.json';
import { EditProducts } from './products/edit.tsx';
import { RootKeeper } from './root/RootKeeper.tsx';
import spinWheel from './spin-wheel/block.json';
import { EditSpinWheel } from './spin-wheel/edit.tsx';
import step from './step/block.json';
import { EditStep } from './step/edit.tsx';
import tab from './tab/block.json';
import { EditTab } from './tab/edit.tsx';
import { listStarters } from './starters.ts';

const SaveInside = () => <InnerBlocks.Content />;
const saveNothing = () => null;

keepOwnSettings();

for (const [metadata, edit, save] of [
  [campaign, EditCampaign, SaveInside],
  [pageCampaign, EditPageCampaign, SaveInside],
  [step, EditStep, SaveInside],
  [form, EditForm, SaveInside],
  [field, EditField, saveNothing],
  [coupon, EditCoupon, saveNothing],
  [countdown, EditCountdown, saveNothing],
  [spinWheel, EditSpinWheel, saveNothing],
  [products, EditProducts, saveNothing],
  [tab, EditTab, saveNothing],
  [close, EditClose, saveNothing],
  [place, EditPlace, saveNothing],
  [privacyRequest, EditPrivacyRequest, saveNothing],
] as const)
  registerBlockType(metadata as never, { edit: edit as ComponentType<never>, save } as never);

for (const variation of listFieldVariations())
  registerBlockVariation('beckon/field', {
    ...variation,
    scope: ['inserter', 'transform'],
    isActive: ['kind'],
  } as never);
for (const [name, starter] of Object.entries(listStarters()))
  registerBlockVariation(name, { name: 'start', isDefault: true, scope: ['inserter'], ...starter } as never);

extendCoreBlocks();
holdToLooks();
registerLinkFormat();
if (window.beckonEditor?.isCampaign) registerPlugin('beckon-root', { render: RootKeeper });
