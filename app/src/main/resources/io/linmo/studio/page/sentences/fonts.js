/** What the program says of a font: its report, and the findings of the check that a font of a hand may have. */
export default [
  [/^(\d+) of the (\d+) generated glyphs that were read can be read, (\d+) were drawn again$/, null, "读过的 $2 个绘制字形中 $1 个可以辨认，$3 个重画过"],
  [/^the generated glyphs were not read: there is no recogniser for them$/, null, "绘制的字形没有读过：没有适用的识别器"],
  [/^hard to read: (.+?) and (\d+) more, see the report$/, null, "难以辨认：$1，另有 $2 个"],
  [/^hard to read: (.+)$/, null, "难以辨认：$1"],
  [/^write these (\d+) next: (.+)$/, null, "接着写这 $1 个字：$2"],
  [/^no licence is stated; .+$/, null, "没有写明许可；用命令 linmo font --licence 可以写上"],
  [/^no kerning: pairs such as AV and To stand too far apart; .+$/, null, "没有字距调整：AV、To 等组合离得太远"],
  [/^no ink in (.+?); .+$/, null, "这些字没有墨迹：$1；请重画或去掉"],
  [/^no space \(U\+0020\); .+$/, null, "没有空格（U+0020）"],
  [/^the family name has (\d+) characters, Windows programs take (\d+); .+$/, null, "字体名有 $1 个字符，Windows 程序只接受 $2 个；请取短一点的名称"],
  [/^the family name has control characters.*$/, null, "字体名中有控制字符；请换一个名称"],
  [/^ink reaches from (-?\d+) to (-?\d+), Windows shows (-?\d+) to (-?\d+); .+$/, null, "墨迹从 $1 到 $2，Windows 只显示 $3 到 $4"],
  [/^contours cross or touch themselves or each other(.*?); .+$/, null, "有轮廓自相交或彼此相交$1"],
  [/^curves turn back between their points(.*?); .+$/, null, "有曲线在两点之间折返$1"],
  [/^open contours or ones without area(.*?); .+$/, null, "有不封闭或没有面积的轮廓$1"],
];
