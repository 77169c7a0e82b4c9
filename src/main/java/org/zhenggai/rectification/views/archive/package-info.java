/** One case, one file (一案一卷): writes the file of a case as a ZIP that proves itself. */
package org.zhenggai.rectification.views.archive;
