/** Gives the papers that our offices issue their numbers, keeps the register of them, and says that one was issued. */
package org.zhenggai.rectification.casework.document;
