import { Component, type ReactNode } from 'react';

type FaultWords = { readonly faultTitle: string; readonly faultAction: string };

/** A fault of ours, said plainly, with the one thing that helps and, as children, what can still be saved. */
export function Fault(props: {
  readonly message: string;
  readonly words: FaultWords;
  readonly children?: ReactNode;
}): ReactNode {
  const { message, words, children } = props;
  return (
    <main className="fault" role="alert">
      <h1>{words.faultTitle}</h1>
      <p>{message}</p>
      {children}
      <button type="button" className="button button-strong" onClick={() => window.location.reload()}>
        {words.faultAction}
      </button>
    </main>
  );
}

type BoundaryProps = {
  readonly words: () => FaultWords;
  readonly children: ReactNode;
  /** What stands on the page of a fault; it must not need what has failed. */
  readonly rescue?: ReactNode;
};

/** One for each screen: our own bug is shown, never a blank page. React knows boundaries as classes only. */
export class FaultBoundary extends Component<BoundaryProps, { readonly message: string | null }> {
  override state: { readonly message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    const { children, words, rescue } = this.props;
    if (message === null) return children;
    return (
      <Fault message={message} words={words()}>
        {rescue}
      </Fault>
    );
  }
}
