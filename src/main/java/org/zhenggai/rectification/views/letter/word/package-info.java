/** The craft of Word: checks templates, fills them in, shows and converts what came out. */
package org.zhenggai.rectification.views.letter.word;
