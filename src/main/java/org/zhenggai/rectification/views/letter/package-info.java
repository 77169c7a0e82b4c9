/** Writes the letters and reports that the procedures issue, from Word templates, and keeps them as issued. */
package org.zhenggai.rectification.views.letter;
