/*
 * The applications' bars say in words what a broken request is, and none of an error outlives the task it was about.
 */
import { barOf } from './transport-words.js';

function decorate($provide) {
  $provide.decorator('Notifications', ['$delegate', notifications => {
    const add = notifications.addError.bind(notifications);
    notifications.addError = error => add({ ...error, ...barOf(error) });
    return notifications;
  }]);
}

function forget($rootScope, notifications, $location) {
  let task = $location.search().task;
  $rootScope.$on('$locationChangeSuccess', () => {
    if ($location.search().task !== task) {
      ({ task } = $location.search());
      [...notifications.notifications].filter(one => one.type === 'danger').forEach(one => notifications.clear(one));
    }
  });
}

if (document.documentElement.lang !== 'en' && window.angular) {
  window.angular.module('cam.commons.util').config(['$provide', decorate])
    .run(['$rootScope', 'Notifications', '$location', forget]);
}
