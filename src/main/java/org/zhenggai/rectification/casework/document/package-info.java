/** Gives papers and closed cases their numbers, keeps the register of what our offices issued, and says that a paper was issued. */
package org.zhenggai.rectification.casework.document;
