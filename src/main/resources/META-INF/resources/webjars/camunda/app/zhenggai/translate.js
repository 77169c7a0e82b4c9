// Translates texts that an application has hard-coded, in the rendered page. What people typed is never touched: only text nodes and
// labels that are, as a whole, one of the known texts, and only in the named places.

const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

export function translateTexts({ texts, patterns = [], places }) {
  function translated(text) {
    const trimmed = text.trim();
    if (texts.has(trimmed)) {
      return texts.get(trimmed);
    }
    const pattern = patterns.find(([known]) => known.test(trimmed));
    return pattern ? trimmed.replace(pattern[0], pattern[1]) : null;
  }

  function translateIn(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const chinese = node.parentElement && node.parentElement.tagName !== 'TEXTAREA' && translated(node.data);
      if (chinese && node.parentElement.closest(places)) {
        node.data = chinese;
      }
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) {
      return;
    }
    for (const name of ATTRIBUTES) {
      const chinese = node.hasAttribute(name) && node.closest(places) && translated(node.getAttribute(name));
      if (chinese) {
        node.setAttribute(name, chinese);
      }
    }
    node.childNodes.forEach(translateIn);
  }

  new MutationObserver(changes => changes.forEach(change => {
    if (change.type === 'characterData' || change.type === 'attributes') {
      translateIn(change.target);
    } else {
      change.addedNodes.forEach(translateIn);
    }
  })).observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
}
