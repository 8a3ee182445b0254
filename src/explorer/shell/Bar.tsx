import { useLocation } from 'wouter';
import { Link } from '../parts/Link.js';
import { Search } from './Search.js';

const VIEWS = [
  ['/stories', 'Stories'],
  ['/statements', 'Statements'],
  ['/figures', 'Figures'],
  ['/entities', 'People and bodies'],
  ['/events', 'Events'],
  ['/articles', 'Articles'],
] as const;

/** The bar on top of every page: home, search and the lists. */
export function Bar() {
  const [path] = useLocation();
  const links = VIEWS.map(([to, name]) => (
    <Link key={to} href={to} aria-current={path.startsWith(to) ? 'page' : undefined}>
      {name}
    </Link>
  ));
  return (
    <header className="bar">
      <div className="bar-in">
        <Link className="mark" href="/">
          Dateline
        </Link>
        {path !== '/' && <Search />}
        <nav aria-label="Main">{links}</nav>
        <details className="bar-menu">
          <summary>Menu</summary>
          <nav aria-label="Main, in a menu">{links}</nav>
        </details>
      </div>
    </header>
  );
}
