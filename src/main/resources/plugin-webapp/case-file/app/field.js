/*
 * The field in Tasklist: the route #/field, its entry in the header, and the queue, which begins with whoever logs in and ends with him.
 */
import { el } from 'zhenggai/ui';

const FIELD = '/field';
const PLACE = 'zhenggai-field';
const officerOf = $rootScope => $rootScope.authentication?.name;

let loaded = null;

/** Nothing is loaded before somebody is there, nor before what he came for. */
async function parts() {
  loaded ||= Promise.all([import('./field-queue.js'), import('./field-panel.js')]).then(([queue, { fieldChip }]) => {
    fieldChip();
    return queue;
  });
  return loaded;
}

async function changed(officer) {
  if (officer) {
    await new Promise(resolve => { (window.requestIdleCallback || window.setTimeout)(resolve); });
    (await parts()).beginAs(officer);
  } else if (loaded) {
    (await loaded).endAs();
  }
}

const begin = $rootScope => $rootScope.$watch('authentication', () => changed(officerOf($rootScope)));

export function fieldRoute() {
  const page = {
    template: `<main id="${PLACE}" class="zu cf-file" aria-label="现场拍照"></main>`,
    authentication: 'required',
    controller: ['$scope', '$rootScope', function Field($scope, $rootScope) {
      $scope.$on('$viewContentLoaded', async () => {
        const { showField } = await import('./field-page.js');
        const place = document.getElementById(PLACE);
        if (place) {
          showField(place, officerOf($rootScope));
        }
      });
    }]
  };
  window.angular.module('cam.tasklist').config(['$routeProvider', routes => routes.when(FIELD, page)]).run(['$rootScope', begin]);
}

export const fieldEntry = {
  id: 'zhenggai-field-entry',
  pluginPoint: 'tasklist.navbar.action',
  priority: 950,
  render: node => node.append(el('nav', { className: 'wd-nav', 'aria-label': '现场' }, el('a', { href: `#${FIELD}` }, '现场拍照')))
};
