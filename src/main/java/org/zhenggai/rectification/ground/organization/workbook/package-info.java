/** The organization as an office fills it into Excel: its sheets and columns, the one reader of them, the empty workbooks. */
package org.zhenggai.rectification.ground.organization.workbook;
