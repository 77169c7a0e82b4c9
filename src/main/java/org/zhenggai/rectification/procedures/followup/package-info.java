/** 回头看: sees again, months after a closure, whether the rectification has lasted. */
package org.zhenggai.rectification.procedures.followup;
