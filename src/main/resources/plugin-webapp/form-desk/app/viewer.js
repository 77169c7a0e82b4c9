/*
 * The form viewer behind a form that Tasklist has drawn. Tasklist keeps it to itself; what it draws with (preact) leaves its context at
 * the element it draws into, and in it the way to the viewer.
 */
const DEPTH = 6;

function contextIn(node, depth) {
  if (!node || depth > DEPTH) {
    return null;
  }
  const service = node.props?.value?.getService;
  if (service) {
    return service;
  }
  return (node.__k || []).reduce((found, child) => found || contextIn(child, depth + 1), null);
}

/** The viewer of the element {@code .fjs-container}, null while it is being drawn. */
export function viewerOf(container) {
  return contextIn(container.__k, 0)?.('form') || null;
}

/** The task the form is of; null for the form of a start. */
export function taskOf(container) {
  const controller = window.angular?.element(container).inheritedData('$camTasklistFormController');
  return controller?.getParams().taskId || null;
}

/** Whether the form may be filled in: a task that nobody has claimed is shown with its form closed. */
export const isOpen = container => !container.closest('.disabled-form, .task-removed');
