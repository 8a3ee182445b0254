import { useEffect, useState } from 'react';

type Theme = 'system' | 'light' | 'dark';

const STORED_UNDER = 'dateline.theme';
const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const NAMES: Record<Theme, string> = { system: 'Colours of the system', light: 'Light', dark: 'Dark' };

function readTheme(): Theme {
  const kept = localStorage.getItem(STORED_UNDER);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Light, dark, or as the system has it. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    document.documentElement.classList.toggle('light', theme === 'light');
    document.documentElement.classList.toggle('dark', theme === 'dark');
    localStorage.setItem(STORED_UNDER, theme);
  }, [theme]);
  return (
    <button
      type="button"
      onClick={() => setTheme(NEXT[theme])}
      title="Change between light, dark and the system’s colours"
    >
      {NAMES[theme]}
    </button>
  );
}
