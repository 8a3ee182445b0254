import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { Provider } from 'urql';
import { Route, Switch, useLocation } from 'wouter';
import { createClient } from '../api/client.js';
import { keepZone, otherZone, readZone, ZoneContext } from '../format/zone.js';
import ArticlePage from '../pages/article/ArticlePage.js';
import BrowsePage from '../pages/browse/BrowsePage.js';
import ComparePage from '../pages/compare/ComparePage.js';
import DecisionsPage from '../pages/decisions/DecisionsPage.js';
import EntityPage from '../pages/entity/EntityPage.js';
import EventPage from '../pages/event/EventPage.js';
import { EntityNetwork, StoryNetwork } from '../pages/network/NetworkPage.js';
import PathPage from '../pages/path/PathPage.js';
import SourcePage from '../pages/source/SourcePage.js';
import { StartPage } from '../pages/start/StartPage.js';
import StatementPage from '../pages/statement/StatementPage.js';
import StoryPage from '../pages/story/StoryPage.js';
import VersionsPage from '../pages/versions/VersionsPage.js';
import { KeyNeeded, Loading } from '../parts/Answered.js';
import { followLinks } from '../parts/Link.js';
import { NoView } from '../parts/Page.js';
import { followPrinting } from '../parts/printing.js';
import { Bar } from './Bar.js';
import { Broken } from './Broken.js';
import { CacheContext } from './cache.js';
import { Footer } from './Footer.js';
import { KeyboardHelp } from './KeyboardHelp.js';

/** The explorer: the bar, the view that the address names, and the footer. */
export function App() {
  const [zone, setZone] = useState(readZone);
  const [generation, setGeneration] = useState(0);
  const [locked, setLocked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was written changes what any answer may be
  const client = useMemo(() => createClient(() => setLocked(true)), [generation]);
  const cache = useMemo(() => ({ forget: () => setGeneration((n) => n + 1) }), []);
  useEffect(followLinks, []);
  useEffect(followPrinting, []);
  const changeZone = () => {
    keepZone(otherZone(zone));
    setZone(otherZone(zone));
  };
  return (
    <Provider value={client}>
      <CacheContext value={cache}>
        <ZoneContext value={zone}>
          <a className="skip" href="#main">
            Skip to the page
          </a>
          <Bar />
          {locked ? (
            <Locked
              unlock={() => {
                setLocked(false);
                cache.forget();
              }}
            />
          ) : (
            <Views />
          )}
          <Footer zone={zone} changeZone={changeZone} />
          <KeyboardHelp />
        </ZoneContext>
      </CacheContext>
    </Provider>
  );
}

/** Reading needs a key: it is asked for once, in the place of the view. */
function Locked({ unlock }: { unlock: () => void }) {
  return (
    <main className="page" id="main" tabIndex={-1}>
      <header className="head">
        <h1>Reading needs a key</h1>
      </header>
      <KeyNeeded what="This server" done={unlock} />
    </main>
  );
}

function Views() {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    // Another address is another page, which starts at its top.
    if (location.hash === '') window.scrollTo(0, 0);
    if (shown.current === path) return;
    shown.current = path;
    // The link that led here is gone or belongs to the frame: reading goes on where the new page begins.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main className="page" id="main" ref={main} tabIndex={-1}>
      <Broken key={path}>
        <Suspense fallback={<Loading what="The page" lines={8} />}>
          <Switch>
            <Route path="/">
              <StartPage />
            </Route>
            <Route path="/stories/:id">{({ id }) => <StoryPage key={id} id={id} />}</Route>
            <Route path="/articles/:id">{({ id }) => <ArticlePage key={id} id={id} />}</Route>
            <Route path="/articles/:id/versions">{({ id }) => <VersionsPage key={id} id={id} />}</Route>
            <Route path="/entities/:id/network">{({ id }) => <EntityNetwork key={id} id={id} />}</Route>
            <Route path="/stories/:id/network">{({ id }) => <StoryNetwork key={id} id={id} />}</Route>
            <Route path="/entities/:id">{({ id }) => <EntityPage key={id} id={id} />}</Route>
            <Route path="/statements/:id">{({ id }) => <StatementPage key={id} id={id} />}</Route>
            <Route path="/events/:id">{({ id }) => <EventPage key={id} id={id} />}</Route>
            <Route path="/sources/:id">{({ id }) => <SourcePage key={id} id={id} />}</Route>
            <Route path="/path">
              <PathPage />
            </Route>
            <Route path="/compare">
              <ComparePage />
            </Route>
            <Route path="/decisions">
              <DecisionsPage />
            </Route>
            <Route path="/search">
              <BrowsePage />
            </Route>
            <Route path="/:of">{({ of }) => <BrowsePage key={of} of={of} />}</Route>
            <Route>
              <NoView />
            </Route>
          </Switch>
        </Suspense>
      </Broken>
    </main>
  );
}
