/** What PHP tells the editor; see `Blocks\EditorFacts`. */
interface BeckonEditorFacts {
  /** Whether the user may write campaigns. */
  readonly mayWrite: boolean;
  /** Whether this editor is that of a campaign. */
  readonly isCampaign: boolean;
}

interface Window {
  readonly beckonEditor?: BeckonEditorFacts;
}
