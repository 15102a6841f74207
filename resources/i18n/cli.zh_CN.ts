<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，什么都没有改动。</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>要执行哪个命令？</translation>
    </message>
    <message>
        <source>--book FILE is missing: which book?</source>
        <translation>缺少 --book FILE：是哪一本客户册？</translation>
    </message>
    <message>
        <source>language of the messages</source>
        <translation>提示的语言</translation>
    </message>
    <message>
        <source>the book</source>
        <translation>客户册文件</translation>
    </message>
    <message>
        <source>Without a command: the window. Commands do their work without a screen.</source>
        <translation>不带命令时打开窗口；命令不需要屏幕也能运行。</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>The disk is full: {path} was not written. Free some space and try again.</source>
        <translation>磁盘已满，{path} 没有写成。请腾出空间再试。</translation>
    </message>
    <message>
        <source>{path} is on a disk that cannot be written to.</source>
        <translation>{path} 所在的磁盘不能写入。</translation>
    </message>
    <message>
        <source>No permission for {path}.</source>
        <translation>没有权限访问 {path}。</translation>
    </message>
    <message>
        <source>There is no {path}.</source>
        <translation>找不到 {path}。</translation>
    </message>
    <message>
        <source>{path} is a folder.</source>
        <translation>{path} 是文件夹，不是文件。</translation>
    </message>
    <message>
        <source>The disk reported an error at {path}. Check the disk and try again.</source>
        <translation>磁盘在 {path} 处出错。请检查磁盘再试。</translation>
    </message>
    <message>
        <source>The disk is full: the output is not complete. Free some space and try again.</source>
        <translation>磁盘已满，输出不完整。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The output could not be written completely.</source>
        <translation>输出没有写完整。</translation>
    </message>
    <message>
        <source>The program failed. Nothing half-done was kept. No report could be written.</source>
        <translation>程序出错，没有留下做到一半的结果；错误报告也没能写出。</translation>
    </message>
    <message>
        <source>The program failed. Nothing half-done was kept. A report is in {path}.</source>
        <translation>程序出错，没有留下做到一半的结果。错误报告在 {path}。</translation>
    </message>
    <message>
        <source>write a verified backup and print where it is</source>
        <translation>做一份核对过的备份，并显示它的位置</translation>
    </message>
    <message>
        <source>where to (the book&apos;s own backup folder)</source>
        <translation>备份到哪个文件夹（默认：这本客户册自己的备份文件夹）</translation>
    </message>
    <message>
        <source>The backup was read back and is whole.</source>
        <translation>备份已回读核对，完好。</translation>
    </message>
    <message>
        <source>look the book over; changes nothing</source>
        <translation>检查客户册是否完好，不作任何改动</translation>
    </message>
    <message>
        <source>also every index and every derived row</source>
        <translation>连同所有索引和派生数据一起检查</translation>
    </message>
    <message>
        <source>tiers, levels, profit and effort: who is worth what, and what is missing</source>
        <translation>等级、关系、利润与时间：谁值多少、还缺什么</translation>
    </message>
    <message>
        <source>as things stood on this day (today)</source>
        <translation>按这一天的情况（今天）</translation>
    </message>
    <message>
        <source>only this salesperson&apos;s customers</source>
        <translation>只看这位责任人的客户</translation>
    </message>
    <message>
        <source>one JSON document</source>
        <translation>输出一个 JSON 文档</translation>
    </message>
    <message>
        <source>At a loss</source>
        <translation>负利润</translation>
    </message>
    <message>
        <source>{shown} of {count} customers, {months} months of records. --json has everything.</source>
        <translation>显示 {shown} 位，共 {count} 位客户，{months} 个月的记录。完整结果请用 --json。</translation>
    </message>
    <message>
        <source>The book is whole.</source>
        <translation>客户册完好。</translation>
    </message>
    <message>
        <source>make a book of made-up customers, the same for the same seed and day</source>
        <translation>生成一本虚构客户的示例客户册；种子和日期相同，内容就相同</translation>
    </message>
    <message>
        <source>how many (300)</source>
        <translation>客户数（300）</translation>
    </message>
    <message>
        <source>how many salespeople (1)</source>
        <translation>业务员人数（1）</translation>
    </message>
    <message>
        <source>another number, other customers</source>
        <translation>换一个数，就换一批客户</translation>
    </message>
    <message>
        <source>last day of the history (today)</source>
        <translation>往来记录到哪一天为止（今天）</translation>
    </message>
    <message>
        <source>write the book to a file: .json is lossless, .csv and .xlsx hold the customers, .ics the dates to come</source>
        <translation>把客户册导出成文件：.json 一字不漏，.csv 和 .xlsx 是客户名单，.ics 是今后的重要日子</translation>
    </message>
    <message>
        <source>one picture as .png, .svg or .pdf: the pyramid and the charts beside it</source>
        <translation>把一张图写成 .png、.svg 或 .pdf：金字塔和其他图表</translation>
    </message>
    <message>
        <source>which picture: {names}</source>
        <translation>哪张图：{names}</translation>
    </message>
    <message>
        <source>the file to write; its suffix says what</source>
        <translation>要写的文件，按后缀决定格式</translation>
    </message>
    <message>
        <source>Written: {path}</source>
        <translation>已写入：{path}</translation>
    </message>
    <message>
        <source>There is no picture “{name}”. Known: {known}</source>
        <translation>没有“{name}”这张图。可用：{known}</translation>
    </message>
    <message>
        <source>A picture is written as {known}, not as {suffix}.</source>
        <translation>图片可以写成 {known}，不能写成 {suffix}。</translation>
    </message>
    <message>
        <source>{path} is a folder; name a file in it.</source>
        <translation>{path} 是文件夹，请写出其中的文件名。</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>找不到文件夹 {path}。</translation>
    </message>
    <message>
        <source>put a backup in the book&apos;s place; the old book is kept beside it</source>
        <translation>用备份替换客户册，原来的客户册留在旁边</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>{path} is restored.</source>
        <translation>{path} 已恢复。</translation>
    </message>
    <message>
        <source>The old book is kept as:</source>
        <translation>原来的客户册保留在：</translation>
    </message>
    <message>
        <source>find customers by name, pinyin, initials, phone, company, tag or note</source>
        <translation>按姓名、拼音、首字母、电话、单位、标签或备注找客户</translation>
    </message>
    <message>
        <source>what to look for</source>
        <translation>要找什么</translation>
    </message>
    <message>
        <source>at most so many (20)</source>
        <translation>最多列出多少位（20）</translation>
    </message>
    <message>
        <source>--limit must be at least 1.</source>
        <translation>--limit 至少为 1。</translation>
    </message>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 位</translation>
    </message>
    <message>
        <source>try everything on a book in a temporary folder</source>
        <translation>在临时文件夹里用一本客户册把各项功能试一遍</translation>
    </message>
    <message>
        <source>failed  {step}</source>
        <translation>失败  {step}</translation>
    </message>
    <message>
        <source>ok  {step}</source>
        <translation>正常  {step}</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>create a book</source>
        <translation>新建客户册</translation>
    </message>
    <message>
        <source>fill it with made-up customers</source>
        <translation>填入虚构客户</translation>
    </message>
    <message>
        <source>draw a chart</source>
        <translation>画一张图</translation>
    </message>
    <message>
        <source>bring an older book up to date</source>
        <translation>升级旧版客户册</translation>
    </message>
    <message>
        <source>find customers by name, pinyin and phone</source>
        <translation>按姓名、拼音和电话找客户</translation>
    </message>
    <message>
        <source>write a customer, undo and redo</source>
        <translation>写入一位客户，撤销，再重做</translation>
    </message>
    <message>
        <source>export the book and import it again</source>
        <translation>导出客户册，再导入</translation>
    </message>
    <message>
        <source>print the cards</source>
        <translation>打印资料卡</translation>
    </message>
    <message>
        <source>check the book</source>
        <translation>检查客户册</translation>
    </message>
    <message>
        <source>back it up</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>restore the backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>take in a list (.csv, .xlsx), or a whole book (.json) into an empty one</source>
        <translation>导入名单（.csv、.xlsx），或把整本客户册（.json）导入一本空的客户册</translation>
    </message>
    <message>
        <source>the file to read</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>what the rows are (told from the headers)</source>
        <translation>表里是什么（默认按表头判断）</translation>
    </message>
    <message>
        <source>say what would happen, write nothing</source>
        <translation>只说会怎样，不写入</translation>
    </message>
    <message>
        <source>what to do with customers who are in the book (skip)</source>
        <translation>客户已在册中时怎么办（跳过）</translation>
    </message>
    <message>
        <source>where the rows go that could not be taken</source>
        <translation>未能导入的行写到哪个文件</translation>
    </message>
    <message>
        <source>No column for “{column}” was recognised in {path}.</source>
        <translation>在 {path} 里没有认出“{column}”这一列。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The rows that were not taken are in {path}.</source>
        <translation>未导入的行在 {path}。</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>第 {line} 行</translation>
    </message>
    <message>
        <source>Columns left out: {names}</source>
        <translation>没有用到的列：{names}</translation>
    </message>
    <message>
        <source>{created} new, {updated} updated, {skipped} skipped, {rejected} not taken</source>
        <translation>新增 {created}，更新 {updated}，跳过 {skipped}，未导入 {rejected}</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) written to {path}.</source>
        <translation>
            <numerusform>已把 %n 位客户导出到 {path}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) written to {path}.</source>
        <translation>
            <numerusform>已把 %n 个日子导出到 {path}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) written to {path}.</source>
        <translation>
            <numerusform>已写入 {path}，共 %n 页。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n made-up customer(s) in {path}.</source>
        <translation>
            <numerusform>{path} 里有 %n 位虚构客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>whom to contact today, and why</source>
        <translation>今天该联系谁、为什么</translation>
    </message>
    <message>
        <source>as if today were this day (2026-03-16)</source>
        <translation>把这一天当作今天（2026-03-16）</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 位</translation>
    </message>
    <message>
        <source>Nobody has to be contacted today.</source>
        <translation>今天没有必须联系的人。</translation>
    </message>
    <message>
        <source>The date is empty; write it like 2026-03-16.</source>
        <translation>日期是空的，请写成 2026-03-16 这样。</translation>
    </message>
    <message>
        <source>{text} is no date; write it like 2026-03-16.</source>
        <translation>{text} 不是日期，请写成 2026-03-16 这样。</translation>
    </message>
    <message>
        <source>{path} is no name of a file.</source>
        <translation>{path} 不是文件名。</translation>
    </message>
    <message>
        <source>what falls on the days from one to another</source>
        <translation>某段日子里有哪些生日、纪念日、节日和待办</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>the last day, included</source>
        <translation>最后一天（含）</translation>
    </message>
    <message>
        <source>--from DATE and --to DATE are needed: which days?</source>
        <translation>缺少 --from DATE 或 --to DATE：要看哪几天？</translation>
    </message>
    <message>
        <source>Nothing falls on these days.</source>
        <translation>这几天没有任何日子。</translation>
    </message>
    <message>
        <source>day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>work day instead</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>write cards, briefs, lists or labels as a PDF file</source>
        <translation>把资料卡、拜访简报、名单或标签写成 PDF 文件</translation>
    </message>
    <message>
        <source>what to print: {names}</source>
        <translation>要打印什么：{names}</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>for whom it is; travel, the default, leaves out everything that could embarrass</source>
        <translation>用途；默认 travel（随身），不含任何可能让人难堪的内容</translation>
    </message>
    <message>
        <source>the paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>only this customer; may be given several times</source>
        <translation>只印这位客户；可以写多次</translation>
    </message>
    <message>
        <source>There is no print {name}. Known: {names}</source>
        <translation>没有名为 {name} 的打印内容。可用的有：{names}</translation>
    </message>
    <message>
        <source>There is nobody to print.</source>
        <translation>没有可打印的客户。</translation>
    </message>
    <message>
        <source>{path} does not end in .pdf; prints are PDF files.</source>
        <translation>{path} 不是以 .pdf 结尾；打印结果是 PDF 文件。</translation>
    </message>
    <message>
        <source>There is no customer with the id {id}.</source>
        <translation>没有编号为 {id} 的客户。</translation>
    </message>
    <message>
        <source>{name} has paper of its own; --paper {paper} is not heeded.</source>
        <translation>{name} 有自己的纸张，--paper {paper} 不起作用。</translation>
    </message>
    <message>
        <source>No festival is greeted in this book.</source>
        <translation>这个客户册里没有要问候的节日。</translation>
    </message>
</context>
</TS>
