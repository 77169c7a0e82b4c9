/** Words what happened and brings it to the people it concerns; observes every other room and is known by the archive alone. */
package org.zhenggai.rectification.views.message;
