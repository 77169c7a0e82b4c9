/** Phrases that officers use again and again in opinions and comments (常用意见): each his own, and those of his unit. */
package org.zhenggai.rectification.casework.phrase;
