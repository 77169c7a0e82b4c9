/** The ways a message leaves the house: mail, group robots, adapters over HTTP, a folder. */
package org.zhenggai.rectification.views.delivery;
