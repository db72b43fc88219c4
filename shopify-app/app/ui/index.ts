import './ui.css';

export { Badge, type BadgeProps } from './Badge.tsx';
export { Banner, type BannerAction, type BannerProps } from './Banner.tsx';
export { Box, type BoxProps } from './Box.tsx';
export { findBridge, showToast } from './bridge.ts';
export { Button, ButtonGroup, type ButtonGroupProps, type ButtonProps } from './Button.tsx';
export { Chart, type ChartPoint, type ChartProps, type ChartSeries } from './Chart.tsx';
export { Checkbox, type CheckboxProps, Toggle } from './Checkbox.tsx';
export { type Choice, ChoiceList, type ChoiceListProps } from './ChoiceList.tsx';
export { ColorField, type ColorFieldProps } from './ColorField.tsx';
export { DateRange, type DateRangeProps, type Range } from './DateRange.tsx';
export { CopyText, type CopyTextProps } from './CopyText.tsx';
export { countDays, type Day, dayIn, isDay, shiftDay } from './day.ts';
export { Disclosure, type DisclosureProps } from './Disclosure.tsx';
export { Divider } from './Divider.tsx';
export { EmptyState, type EmptyStateProps } from './EmptyState.tsx';
export { Field, type FieldProps, TextArea, type TextAreaProps } from './Field.tsx';
export { FilePicker, type FilePickerProps } from './FilePicker.tsx';
export { Figure, type FigureProps } from './Figure.tsx';
export type { Gap } from './gap.ts';
export { given } from './given.ts';
export { Grid, type GridProps } from './Grid.tsx';
export { Icon, type IconProps } from './Icon.tsx';
export type { IconName } from './icons.ts';
export { Image, type ImageProps } from './Image.tsx';
export { Link, type LinkProps } from './Link.tsx';
export { type Format, makeFormat } from './make-format.ts';
export { Menu, type MenuItem, type MenuProps } from './Menu.tsx';
export { Modal, type ModalAction, type ModalProps } from './Modal.tsx';
export { NavigationProgress } from './NavigationProgress.tsx';
export { NumberField, type NumberFieldProps } from './NumberField.tsx';
export { Page, type PageProps } from './Page.tsx';
export { Popover, type PopoverProps } from './Popover.tsx';
export { ProgressBar, type ProgressBarProps } from './ProgressBar.tsx';
export {
  type ActionFunctionArgs,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
  Form,
  type LoaderFunctionArgs,
  type MetaFunction,
  type DataOf,
  Outlet,
  type ShouldRevalidateFunction,
  useActionData,
  useFetcher,
  useFetchers,
  useLoaderData,
  useLocation,
  useNavigate,
  useNavigation,
  useParams,
  useRevalidator,
  useRouteLoaderData,
  useSearchParams,
  useSubmit,
} from './routing.ts';
export { SaveBar, type SaveBarProps } from './SaveBar.tsx';
export { saveFile } from './save-file.ts';
export { ScreenError } from './ScreenError.tsx';
export { SearchField, type SearchFieldProps } from './SearchField.tsx';
export { Section, type SectionProps } from './Section.tsx';
export { type Option, type OptionGroup, Select, type SelectProps } from './Select.tsx';
export { SimpleTable, type SimpleTableProps } from './SimpleTable.tsx';
export { Skeleton, type SkeletonProps } from './Skeleton.tsx';
export { Spinner, type SpinnerProps } from './Spinner.tsx';
export { Split, type SplitProps } from './Split.tsx';
export { Stack, type StackProps } from './Stack.tsx';
export { type BulkAction, type Column, type Sort, Table, type TablePaging, type TableProps } from './Table.tsx';
export { type Tab, Tabs, type TabsProps } from './Tabs.tsx';
export { Heading, type HeadingProps, Paragraph, Text, type TextProps, type Tone } from './Text.tsx';
export { Thumbnail, type ThumbnailProps } from './Thumbnail.tsx';
export { Tooltip, type TooltipProps } from './Tooltip.tsx';
export { UndoBanner, type UndoBannerProps } from './UndoBanner.tsx';
export { useAnswer } from './use-answer.ts';
export { useFormat } from './use-format.ts';
export { useLeaveGuard } from './use-leave-guard.ts';
export { type Say, useWords, type WordKey } from './use-words.ts';
export { type Locality, useLocality, WordsProvider, type WordsProviderProps } from './WordsProvider.tsx';
