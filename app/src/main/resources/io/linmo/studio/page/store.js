/** What the page remembers in this browser; the hands themselves are files. */
export function remember(key, value) {
  try {
    localStorage.setItem(`linmo.${key}`, JSON.stringify(value));
  } catch {
    // Private windows may keep nothing.
  }
}

export function recall(key, usual) {
  try {
    return JSON.parse(localStorage.getItem(`linmo.${key}`)) ?? usual;
  } catch {
    return usual;
  }
}
