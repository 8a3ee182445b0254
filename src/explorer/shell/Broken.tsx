import { Component, type ReactNode } from 'react';

/** Holds a view that failed, or whose script is gone because the server was updated; the bar above it stands. */
export class Broken extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <div className="state error" role="alert">
        <b>This view could not be shown.</b>
        <span>It may be of an earlier version than the server.</span>
        <p className="state-next">
          <button type="button" className="btn quiet" onClick={() => location.reload()}>
            Load the page again
          </button>
          <span className="xs">{this.state.error.message}</span>
        </p>
      </div>
    );
  }
}
