/** Surnames of one character that are common in mainland schools. */
const single =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳' +
  '鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵汪祁毛禹狄米贝明臧计伏成戴谈宋茅' +
  '庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣' +
  '邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊惠甄曲家封储靳段富巫乌焦巴弓牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉戎祖武' +
  '符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通' +
  '边扈燕冀浦尚农温别庄晏柴瞿阎连习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩聂晁勾敖融冷辛' +
  '那简饶空曾沙养鞠须丰关查后荆红游竺权盖桓公涂付代邸岳区原来苑战占采征种朴台' +
  '覃闫佟仝冼揭邝郇佘佴仉谌逯芮贲茹莘亓井信巢汲钮滑湛酆昝矫苟帅牟琴粟户况练闭麦' +
  '阚郗璩笪谯呙郄郏亢'

const compound =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 端木 南宫 呼延 申屠 万俟 闻人 澹台 公冶 宗政 濮阳 淳于 单于 太叔 仲孙 轩辕 钟离 鲜于 闾丘 亓官 拓跋 独孤 百里 东郭 第五 赫连'.split(
    ' ',
  )

const singles = new Set(single)

/** The surname that a name begins with; empty if it begins with none. */
export const surnameOf = (name: string): string =>
  compound.find((surname) => name.startsWith(surname) && name.length > surname.length) ??
  (singles.has(name.charAt(0)) ? name.charAt(0) : '')
