/** What takes two of the three administrators (管理事项): their own accounts, and changes of the models. */
package org.zhenggai.rectification.procedures.administrativeact;
