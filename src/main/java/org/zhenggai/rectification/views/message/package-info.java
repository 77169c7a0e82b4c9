/** Words what happened and brings it to the people it concerns. */
package org.zhenggai.rectification.views.message;
