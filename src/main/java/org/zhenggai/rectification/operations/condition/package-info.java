/** 系统状况: what the house says of itself, as figures, as a page in words, and as a message when something turns bad. */
package org.zhenggai.rectification.operations.condition;
