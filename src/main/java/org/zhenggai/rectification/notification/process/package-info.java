/** What the models of delivery and digest call. */
package org.zhenggai.rectification.notification.process;
