import { Button, FormFileUpload, Notice } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { callSite, type Answer } from '../ui/call-site.ts';
import { Failure } from '../ui/Failure.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { ImportedCampaign } from './imported.ts';
import { ImportReport } from './ImportReport.tsx';

/** As the server has it too. */
const mostBytes = 5_000_000;

type Imported = Answer<{ readonly results: readonly ImportedCampaign[] }>;

/** Takes a file of campaigns, and says of each what became of it. */
export function ImportPart() {
  const [file, setFile] = useState<{ readonly name: string; readonly text: string }>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<Imported>();
  const choose = async (chosen: File | undefined) => {
    setAnswer(undefined);
    setProblem(undefined);
    setFile(undefined);
    if (!chosen) return;
    if (chosen.size > mostBytes) return setProblem(__('This file is larger than 5 MB. Please split it.', 'beckon'));
    setFile({ name: chosen.name, text: await chosen.text() });
  };
  const start = async () => {
    if (!file) return;
    setIsBusy(true);
    setAnswer(await callSite('import', { body: { file: file.text } }));
    setIsBusy(false);
    setFile(undefined);
  };
  const taken = answer?.ok ? answer.value.results.filter(({ postId }) => postId !== undefined).length : 0;
  return (
    <Panel
      heading={__('Import campaigns', 'beckon')}
      lead={__('From a file that any Beckon has written. They come as drafts; nothing goes live by itself.', 'beckon')}
    >
      <div className="beckon-stack">
        <div className="beckon-row">
          <FormFileUpload
            accept="application/json,.json"
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
            render={({ openFileDialog }) => (
              <Button variant="secondary" onClick={openFileDialog}>
                {__('Choose a file', 'beckon')}
              </Button>
            )}
          />
          {file && <span>{file.name}</span>}
          <Button
            variant="primary"
            isBusy={isBusy}
            disabled={file === undefined || isBusy}
            accessibleWhenDisabled
            onClick={() => void start()}
          >
            {__('Import', 'beckon')}
          </Button>
        </div>
        {problem !== undefined && <Failure message={problem} />}
        <div aria-live="polite">
          {answer && !answer.ok && <Failure message={answer.message} />}
          {answer?.ok && (
            <>
              <Notice status={taken === answer.value.results.length ? 'success' : 'warning'} isDismissible={false}>
                {sprintf(
                  /* translators: 1: how many campaigns were taken. 2: how many there are in the file. */
                  _n('%1$d of %2$d campaign taken.', '%1$d of %2$d campaigns taken.', answer.value.results.length, 'beckon'), // prettier-ignore
                  taken,
                  answer.value.results.length,
                )}
              </Notice>
              <ImportReport
                items={answer.value.results.map(({ name, editUrl, problems, notes = [] }) => ({
                  name,
                  editUrl,
                  problems,
                  parts: [{ heading: __('Different now', 'beckon'), lines: notes }],
                }))}
              />
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}
